package dev.wallboard.store;

import dev.wallboard.model.EngagementOver;
import dev.wallboard.model.Event;
import dev.wallboard.model.SkillSeen;
import dev.wallboard.store.ByteReader.Garbled;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Blocks as bytes.
 *
 * <pre>
 *   version      a byte, 2
 *   newest       8 bytes: the newest instant in it, epoch milliseconds; what is carried counts with
 *                the instant the carry went up to
 *   carried to   8 bytes, epoch milliseconds; the least number of all if nothing was carried
 *   last event   8 bytes: the time of the newest event there had been when something was carried,
 *                epoch milliseconds; the least number of all if nothing was
 *   counts       unsigned: events, skills seen, engagements over
 *   events       {@link EventCodec}
 *   skills       each: id signed, instant signed
 *   over         each: id as text, instant signed
 *   checksum     4 bytes: CRC-32C of the key, then of all before
 * </pre>
 */
final class BlockCodec {

  private static final int VERSION = 2;
  private static final int CHECKSUM_BYTES = 4;
  private static final int NEWEST_OFFSET = 1;

  private BlockCodec() {}

  /** Events that go into a block together, already as bytes. */
  record Part(int count, long newestEpochMillis, byte[] bytes) {

    static Part of(List<Event> events) {
      ByteWriter out = new ByteWriter();
      long newest = Long.MIN_VALUE;
      for (Event event : events) {
        EventCodec.write(event, out);
        newest = Math.max(newest, event.epochMillis());
      }
      return new Part(events.size(), newest, out.toBytes());
    }
  }

  /** The bytes of a block of appended events. */
  static byte[] block(byte[] key, List<Part> parts) {
    long newest = parts.stream().mapToLong(Part::newestEpochMillis).max().orElseThrow();
    int count = parts.stream().mapToInt(Part::count).sum();
    return block(key, newest, Long.MIN_VALUE, Long.MIN_VALUE, count, parts, List.of(), List.of());
  }

  /** The bytes of a block that was carried. */
  static byte[] carried(byte[] key, Block block) {
    Part events = Part.of(block.events());
    return block(
        key,
        Math.max(events.newestEpochMillis(), block.carriedUpToEpochMillis()),
        block.carriedUpToEpochMillis(),
        block.lastEventEpochMillis(),
        events.count(),
        List.of(events),
        block.skillsSeen(),
        block.over());
  }

  private static byte[] block(
      byte[] key,
      long newestEpochMillis,
      long carriedUpToEpochMillis,
      long lastEventEpochMillis,
      int events,
      List<Part> parts,
      List<SkillSeen> skillsSeen,
      List<EngagementOver> over) {
    ByteWriter out = new ByteWriter();
    out.writeByte(VERSION);
    out.writeLong(newestEpochMillis);
    out.writeLong(carriedUpToEpochMillis);
    out.writeLong(lastEventEpochMillis);
    out.writeUnsigned(events);
    out.writeUnsigned(skillsSeen.size());
    out.writeUnsigned(over.size());
    parts.forEach(part -> out.writeBytes(part.bytes()));
    for (SkillSeen seen : skillsSeen) {
      out.writeSigned(seen.skillId());
      out.writeSigned(seen.epochMillis());
    }
    for (EngagementOver end : over) {
      out.writeText(end.engagementId());
      out.writeSigned(end.untilEpochMillis());
    }
    return withChecksum(key, out);
  }

  /** What was written, and after it the checksum of the key and of it. */
  static byte[] withChecksum(byte[] key, ByteWriter written) {
    byte[] bytes = written.toBytes();
    written.writeInt(checksum(key, bytes, bytes.length));
    return written.toBytes();
  }

  private static int checksum(byte[] key, byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(key);
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  /**
   * A reader of what lies before the checksum.
   *
   * @throws Garbled if the checksum is not that of the key and of what lies before it
   */
  static ByteReader checked(byte[] key, byte[] value) {
    int length = value.length - CHECKSUM_BYTES;
    if (length < 0) {
      throw new Garbled("it is too short");
    }
    int found = new ByteReader(value, length, value.length).readInt();
    if (found != checksum(key, value, length)) {
      throw new Garbled("its checksum does not fit");
    }
    return new ByteReader(value, 0, length);
  }

  /** The newest instant in a block, which is not looked at otherwise. */
  static long newestEpochMillis(byte[] key, byte[] value) {
    checked(key, value);
    return new ByteReader(value, NEWEST_OFFSET, value.length).readLong();
  }

  /**
   * Reads a block.
   *
   * @throws Garbled if that is no block, or not the one of this key
   */
  static Block read(byte[] key, byte[] value) {
    ByteReader in = checked(key, value);
    int version = in.readByte();
    if (version != VERSION) {
      throw new Garbled("its version is " + version + ", and only " + VERSION + " can be read");
    }
    in.readLong();
    long carriedUpTo = in.readLong();
    long lastEvent = in.readLong();
    int events = in.readCount();
    int skills = in.readCount();
    int overs = in.readCount();
    Block block =
        new Block(
            readEvents(events, in),
            readSkills(skills, in),
            readOver(overs, in),
            carriedUpTo,
            lastEvent);
    if (!in.atEnd()) {
      throw new Garbled("there is more than it counts");
    }
    return block;
  }

  private static List<Event> readEvents(int count, ByteReader in) {
    List<Event> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      events.add(EventCodec.read(in));
    }
    return events;
  }

  private static List<SkillSeen> readSkills(int count, ByteReader in) {
    List<SkillSeen> skills = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      skills.add(new SkillSeen(in.readSigned(), in.readSigned()));
    }
    return skills;
  }

  private static List<EngagementOver> readOver(int count, ByteReader in) {
    List<EngagementOver> over = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      over.add(new EngagementOver(in.readText(), in.readSigned()));
    }
    return over;
  }
}
