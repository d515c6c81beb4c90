package dev.wallboard.store;

import dev.wallboard.model.ElapsedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What happened lately, in records of one length: each is appended before anybody hears of it, and
 * not synced. So it survives the end of the process, however that comes, and of the last second
 * before a loss of power some may be missing. What need not be known any more goes with the file it
 * lies in.
 *
 * <pre>
 *   1.log, 2.log, …   records, in the order they came in; the file with the highest number grows
 *   a record          its bytes | CRC-32C of them, 4 bytes | 0 up to a multiple of 32 bytes
 * </pre>
 *
 * <p>A record that was torn, or is not what was written, is as if it were not there. For any
 * thread; appending takes a lock, and the time of handing some bytes to the system.
 */
public final class RecentLog implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("([0-9]{1,18})\\.log");
  private static final int ALIGNMENT_BYTES = 32;
  private static final int SLOTS_A_READ = 1 << 12;

  private final Path folder;
  private final int recordBytes;
  private final long keepMillis;
  private final ElapsedClock clock;
  private final ByteBuffer slot;
  private final Deque<Closed> closed = new ArrayDeque<>();
  private Growing growing;

  /** A file to which nothing is added any more, and since when. */
  private record Closed(Path path, long sinceMillis) {}

  /** The file to which records are added. Not for two threads at once. */
  private static final class Growing {
    private final long number;
    private final Path path;
    private final FileChannel file;
    private final long sinceMillis;
    private long endBytes;

    Growing(Path folder, long number, long sinceMillis) throws IOException {
      this.number = number;
      this.path = folder.resolve(number + ".log");
      this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      this.endBytes = file.size();
      this.sinceMillis = sinceMillis;
    }

    /** Adds bytes, all of them; what was there in part is overwritten by the next. */
    void add(ByteBuffer bytes) throws IOException {
      long at = endBytes;
      while (bytes.hasRemaining()) {
        at += file.write(bytes, at);
      }
      endBytes = at;
    }
  }

  private RecentLog(
      Path folder, int recordBytes, long keepMillis, ElapsedClock clock, Growing growing) {
    this.folder = folder;
    this.recordBytes = recordBytes;
    this.keepMillis = keepMillis;
    this.clock = clock;
    this.slot = ByteBuffer.allocateDirect(slotBytes(recordBytes));
    this.growing = growing;
  }

  private static int slotBytes(int recordBytes) {
    int bytes = recordBytes + Integer.BYTES;
    return (bytes + ALIGNMENT_BYTES - 1) / ALIGNMENT_BYTES * ALIGNMENT_BYTES;
  }

  /**
   * Opens the log in a folder, or makes one.
   *
   * @param keepMillis how long a record must be known after it was appended
   * @param reader is given each record there is, in the order they were appended, and says whether
   *     it still must be known
   * @throws StoreFailed if the folder cannot be read or written
   */
  public static RecentLog open(
      Path folder,
      int recordBytes,
      long keepMillis,
      ElapsedClock clock,
      Predicate<ByteBuffer> reader) {
    try {
      Files.createDirectories(folder);
      List<Path> found = files(folder);
      long next = found.isEmpty() ? 1 : number(found.get(found.size() - 1)) + 1;
      drawTogether(found, folder.resolve(next + ".log"), recordBytes, reader);
      Growing growing = new Growing(folder, next, clock.elapsedMillis());
      return new RecentLog(folder, recordBytes, keepMillis, clock, growing);
    } catch (IOException e) {
      throw new StoreFailed("cannot use the folder " + folder + ": " + e, e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(path -> NAME.matcher(path.getFileName().toString()).matches())
          .sorted((left, right) -> Long.compare(number(left), number(right)))
          .toList();
    }
  }

  private static long number(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalStateException("no file of the log: " + file);
    }
    return Long.parseLong(name.group(1));
  }

  /** Leaves one file of what still must be known in several, so that restarts do not heap them. */
  private static void drawTogether(
      List<Path> from, Path to, int recordBytes, Predicate<ByteBuffer> reader) throws IOException {
    if (from.isEmpty()) {
      return;
    }
    Path unfinished = to.resolveSibling(to.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (Path file : from) {
        copyNeeded(file, out, recordBytes, reader);
      }
      out.force(true);
    }
    Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
    for (Path file : from) {
      Files.delete(file);
    }
  }

  private static void copyNeeded(
      Path file, FileChannel out, int recordBytes, Predicate<ByteBuffer> reader)
      throws IOException {
    int slotBytes = slotBytes(recordBytes);
    ByteBuffer read = ByteBuffer.allocate(slotBytes * SLOTS_A_READ);
    ByteBuffer needed = ByteBuffer.allocate(slotBytes * SLOTS_A_READ);
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      while (fill(in, read)) {
        for (; read.remaining() >= slotBytes; read.position(read.position() + slotBytes)) {
          ByteBuffer one = read.slice(read.position(), slotBytes);
          if (isWhole(one, recordBytes) && reader.test(one.slice(0, recordBytes))) {
            needed.put(one);
          }
        }
        needed.flip();
        while (needed.hasRemaining()) {
          out.write(needed);
        }
        needed.clear();
      }
    }
  }

  private static boolean fill(FileChannel in, ByteBuffer buffer) throws IOException {
    buffer.clear();
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = in.read(buffer);
    }
    buffer.flip();
    return buffer.hasRemaining();
  }

  private static boolean isWhole(ByteBuffer slot, int recordBytes) {
    return checksum(slot.slice(0, recordBytes)) == slot.getInt(recordBytes);
  }

  private static int checksum(ByteBuffer record) {
    CRC32C checksum = new CRC32C();
    checksum.update(record);
    return (int) checksum.getValue();
  }

  /**
   * Appends a record. It is there after the process has ended.
   *
   * @throws StoreFailed if the disk is full, or fails; what was appended of it is no record
   */
  public synchronized void append(ByteBuffer record) {
    if (record.remaining() != recordBytes) {
      throw new IllegalArgumentException("a record has " + recordBytes + " bytes");
    }
    slot.clear();
    slot.put(record.duplicate()).putInt(checksum(record.duplicate()));
    while (slot.hasRemaining()) {
      slot.put((byte) 0);
    }
    slot.flip();
    try {
      growing.add(slot);
    } catch (IOException e) {
      throw new StoreFailed("cannot append to " + growing.path + ": " + e.getMessage(), e);
    }
  }

  /**
   * Begins a new file if the present one has grown for as long as a record is kept, and drops those
   * of which nothing must be known any more. To be called now and then, by one thread at a time;
   * nobody who appends waits for it.
   *
   * @throws StoreFailed if the disk does not make a file, or does not let go of one
   */
  public void turn() {
    long nowMillis = clock.elapsedMillis();
    try {
      if (nowMillis - growing().sinceMillis >= keepMillis) {
        beginNew(nowMillis);
      }
      while (!closed.isEmpty() && nowMillis - closed.getFirst().sinceMillis() >= keepMillis) {
        Files.deleteIfExists(closed.removeFirst().path());
      }
    } catch (IOException e) {
      throw new StoreFailed("cannot use the folder " + folder + ": " + e, e);
    }
  }

  private synchronized Growing growing() {
    return growing;
  }

  private void beginNew(long nowMillis) throws IOException {
    Growing next = new Growing(folder, growing().number + 1, nowMillis);
    Growing full;
    synchronized (this) {
      full = growing;
      growing = next;
    }
    full.file.close();
    closed.addLast(new Closed(full.path, nowMillis));
  }

  @Override
  public synchronized void close() {
    try {
      growing.file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + growing.path, e);
    }
  }
}
