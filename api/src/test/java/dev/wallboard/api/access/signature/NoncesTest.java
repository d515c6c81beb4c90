package dev.wallboard.api.access.signature;

import static dev.wallboard.api.access.signature.Nonces.Use.AGAIN;
import static dev.wallboard.api.access.signature.Nonces.Use.FIRST;
import static dev.wallboard.api.access.signature.Nonces.Use.FORGOTTEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoncesTest {

  private static final int ROOM = 1_000;
  private static final long NOW_SECONDS = 1_795_341_600;

  private final Nonces nonces = new Nonces(new SignatureSettings(300_000, ROOM));

  private static Nonce nonce(String key, long seconds, int number) {
    return Nonce.of(key, "token", seconds, "nonce-" + number);
  }

  @Test
  void aNonceIsUsedOnceForTheSameKeyTokenAndTimestamp() {
    assertThat(nonces.use(Nonce.of("k", "t", NOW_SECONDS, "n"))).isEqualTo(FIRST);
    assertThat(nonces.use(Nonce.of("k", "t", NOW_SECONDS, "n"))).isEqualTo(AGAIN);
    assertThat(nonces.use(Nonce.of("k2", "t", NOW_SECONDS, "n"))).isEqualTo(FIRST);
    assertThat(nonces.use(Nonce.of("k", "", NOW_SECONDS, "n"))).isEqualTo(FIRST);
    assertThat(nonces.use(Nonce.of("k", "t", NOW_SECONDS + 1, "n"))).isEqualTo(FIRST);
    assertThat(nonces.use(Nonce.of("k", "t", NOW_SECONDS, "N"))).isEqualTo(FIRST);
    assertThat(nonces.size()).isEqualTo(5);
  }

  @Test
  void whatWasNotedBeforeIsUsed() {
    nonces.restore(nonce("k", NOW_SECONDS, 1));
    nonces.restore(nonce("k", NOW_SECONDS, 1));
    assertThat(nonces.use(nonce("k", NOW_SECONDS, 1))).isEqualTo(AGAIN);
    assertThat(nonces.size()).isEqualTo(1);
  }

  @Test
  void whatIsTooOldToBeTakenIsForgotten() {
    for (int second = 0; second < 10; second++) {
      nonces.use(nonce("k", NOW_SECONDS + second, second));
    }
    nonces.forgetBefore(NOW_SECONDS + 4);
    assertThat(nonces.size()).isEqualTo(6);
    assertThat(nonces.use(nonce("k", NOW_SECONDS + 4, 4))).isEqualTo(AGAIN);
    nonces.forgetBefore(NOW_SECONDS + 100);
    assertThat(nonces.size()).isZero();
  }

  @Test
  void aKeyThatUsesMoreThanThereIsRoomForHasToSignWithTimestampsEverCloserToThePresent() {
    nonces.use(nonce("quiet", NOW_SECONDS - 200, 1));
    for (int i = 0; i < 5 * ROOM; i++) {
      assertThat(nonces.use(nonce("greedy", NOW_SECONDS + i / 10, i))).isEqualTo(FIRST);
      assertThat(nonces.size()).isLessThanOrEqualTo(ROOM);
    }
    assertThat(nonces.use(nonce("greedy", NOW_SECONDS, 0))).isEqualTo(FORGOTTEN);
    int last = 5 * ROOM - 1;
    assertThat(nonces.use(nonce("greedy", NOW_SECONDS + last / 10, last))).isEqualTo(AGAIN);
    assertThat(nonces.use(nonce("quiet", NOW_SECONDS - 200, 1))).isEqualTo(AGAIN);
    assertThat(nonces.use(nonce("quiet", NOW_SECONDS - 300, 2))).isEqualTo(FIRST);
  }

  @Test
  void whatIsForgottenForWantOfRoomIsNeverTakenAgain() {
    for (int i = 0; i < 3 * ROOM; i++) {
      nonces.use(nonce("k", NOW_SECONDS + i / 100, i));
    }
    for (int i = 0; i < 3 * ROOM; i++) {
      assertThat(nonces.use(nonce("k", NOW_SECONDS + i / 100, i))).isNotEqualTo(FIRST);
    }
  }

  @Test
  void ofManyWhoUseTheSameNonceAtOnceOneIsTheFirst() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int i = 0; i < 200; i++) {
        Nonce nonce = nonce("k", NOW_SECONDS, i);
        List<Callable<Nonces.Use>> uses =
            IntStream.range(0, 8)
                .<Callable<Nonces.Use>>mapToObj(n -> () -> nonces.use(nonce))
                .toList();
        int first = 0;
        for (Future<Nonces.Use> use : threads.invokeAll(uses)) {
          first += use.get() == FIRST ? 1 : 0;
        }
        assertThat(first).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
