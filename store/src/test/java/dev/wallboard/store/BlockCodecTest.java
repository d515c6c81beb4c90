package dev.wallboard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.model.EngagementOver;
import dev.wallboard.model.Event;
import dev.wallboard.model.SkillSeen;
import dev.wallboard.store.ByteReader.Garbled;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockCodecTest {

  private static final byte[] KEY = Logbook.blockKey("12345678", 7);

  private static final Block CARRIED =
      new Block(
          new AnyEvents(1).stream().limit(20).toList(),
          List.of(new SkillSeen(-1, 1_795_000_000_000L), new SkillSeen(Long.MAX_VALUE, -5)),
          List.of(new EngagementOver("E-1", 1_795_000_000_001L), new EngagementOver("é", 0)),
          1_795_000_000_000L,
          1_795_000_000_002L);

  @Test
  void everyEventComesBackAsItWas() {
    List<Event> events = new AnyEvents(2).stream().limit(20_000).toList();
    byte[] bytes = BlockCodec.block(KEY, List.of(BlockCodec.Part.of(events)));
    assertThat(BlockCodec.read(KEY, bytes)).isEqualTo(Block.of(events));
  }

  @Test
  void partsComeBackAsOneBlockInTheirOrder() {
    List<Event> events = new AnyEvents(3).stream().limit(30).toList();
    byte[] bytes =
        BlockCodec.block(
            KEY,
            List.of(
                BlockCodec.Part.of(events.subList(0, 10)),
                BlockCodec.Part.of(events.subList(10, 30))));
    assertThat(BlockCodec.read(KEY, bytes).events()).isEqualTo(events);
    assertThat(BlockCodec.newestEpochMillis(KEY, bytes))
        .isEqualTo(events.stream().mapToLong(Event::epochMillis).max().orElseThrow());
  }

  @Test
  void whatWasCarriedComesBackAsItWas() {
    byte[] bytes = BlockCodec.carried(KEY, CARRIED);
    assertThat(BlockCodec.read(KEY, bytes)).isEqualTo(CARRIED);
  }

  @Test
  void whatIsCarriedIsAsOldAsTheCarryAtLeast() {
    Block nothing = new Block(List.of(), List.of(), List.of(), 5_000, 7);
    assertThat(BlockCodec.newestEpochMillis(KEY, BlockCodec.carried(KEY, nothing)))
        .isEqualTo(5_000);
  }

  @Test
  void aBlockCutShortAnywhereIsGarbled() {
    byte[] bytes = BlockCodec.carried(KEY, CARRIED);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> BlockCodec.read(KEY, cut)).isInstanceOf(Garbled.class);
    }
  }

  @Test
  void aBlockWithAnyBitFlippedIsGarbled() {
    byte[] bytes = BlockCodec.carried(KEY, CARRIED);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> BlockCodec.read(KEY, flipped)).isInstanceOf(Garbled.class);
    }
  }

  @Test
  void aBlockOfAnotherPlaceIsGarbled() {
    byte[] bytes = BlockCodec.carried(KEY, CARRIED);
    assertThatThrownBy(() -> BlockCodec.read(Logbook.blockKey("12345678", 8), bytes))
        .isInstanceOf(Garbled.class);
    assertThatThrownBy(() -> BlockCodec.read(Logbook.blockKey("1234567", 7), bytes))
        .isInstanceOf(Garbled.class);
  }

  /** Whatever passes the checksum by chance, or by intent, does no worse than being garbled. */
  @Test
  void randomBytesWithARightChecksumAreGarbledAtWorst() {
    Random random = new Random(4);
    int read = 0;
    for (int i = 0; i < 200_000; i++) {
      ByteWriter out = new ByteWriter();
      out.writeByte(1);
      byte[] bytes = new byte[16 + random.nextInt(60)];
      random.nextBytes(bytes);
      for (int at = 16; at < Math.min(19, bytes.length); at++) {
        bytes[at] = (byte) random.nextInt(3);
      }
      out.writeBytes(bytes);
      try {
        BlockCodec.read(KEY, BlockCodec.withChecksum(KEY, out));
        read++;
      } catch (Garbled garbled) {
        assertThat(garbled.getMessage()).isNotBlank();
      }
    }
    assertThat(read).isLessThan(20_000);
  }
}
