package dev.wallboard.api.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Random random = new Random(11);
  private final Passwords passwords =
      new Passwords(
          count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
          });

  @Test
  void aPasswordMatchesItsOwnHashOnly() {
    PasswordHash hash = passwords.hash("correct horse");
    assertThat(passwords.matches("correct horse", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("correct horsE", Optional.of(hash))).isFalse();
    assertThat(passwords.matches("", Optional.of(hash))).isFalse();
    assertThat(passwords.matches("correct horse", Optional.empty())).isFalse();
  }

  @Test
  void theSamePasswordHasAnotherHashEachTime() {
    assertThat(passwords.hash("correct horse")).isNotEqualTo(passwords.hash("correct horse"));
  }

  @Test
  void itTakes19MebibytesTwoPassesAndOneLane() {
    assertThat(passwords.hash("correct horse").text())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  /**
   * By the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -k 65536 -p
   * 1}.
   */
  @Test
  void hashesOfOtherProgramsAreUnderstood() {
    PasswordHash hash =
        PasswordHash.parse(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    assertThat(passwords.matches("password", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("passwore", Optional.of(hash))).isFalse();
  }

  @Test
  void aHashIsReadAsItWasWritten() {
    PasswordHash hash = passwords.hash("correct horse");
    assertThat(PasswordHash.parse(hash.text())).isEqualTo(hash);
    assertThat(hash.toString()).doesNotContain(hash.hash()).doesNotContain(hash.salt());
  }

  @Test
  void anythingElseIsNoHashAndIsNotQuoted() {
    assertThatThrownBy(() -> PasswordHash.parse("$argon2i$v=19$m=1,t=2,p=1$c2FsdA$c2VjcmV0"))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("c2VjcmV0");
  }

  /** é as one letter, and as e with an accent behind it. */
  @Test
  void lettersThatLookTheSameAreTheSame() {
    PasswordHash hash = passwords.hash("caf\u00e9 noir");
    assertThat(passwords.matches("cafe\u0301 noir", Optional.of(hash))).isTrue();
  }
}
