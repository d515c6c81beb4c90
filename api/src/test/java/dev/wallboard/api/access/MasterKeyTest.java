package dev.wallboard.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsInMemory;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

  private static final byte[] SECRET = "a secret".getBytes(UTF_8);

  private final MasterKey key = SeededSecrets.masterKey(1);

  @Test
  void whatIsSealedCanBeOpenedInItsPlace() {
    byte[] sealed = key.seal(SECRET, "keys/1/a");
    assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
    assertThat(key.open(sealed, "keys/1/a")).isEqualTo(SECRET);
    assertThat(SeededSecrets.masterKey(1).open(sealed, "keys/1/a")).isEqualTo(SECRET);
  }

  @Test
  void itCannotBeOpenedElsewhere() {
    byte[] sealed = key.seal(SECRET, "keys/1/a");
    assertThatThrownBy(() -> key.open(sealed, "keys/1/b"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("keys/1/b");
  }

  @Test
  void itCannotBeOpenedByAnotherKey() {
    byte[] sealed = key.seal(SECRET, "keys/1/a");
    assertThatThrownBy(() -> SeededSecrets.masterKey(2).open(sealed, "keys/1/a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another master key");
  }

  @Test
  void noBitOfItCanBeChanged() {
    byte[] sealed = key.seal(SECRET, "keys/1/a");
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThatThrownBy(() -> key.open(changed, "keys/1/a"))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> key.open(new byte[3], "keys/1/a"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSameSecretIsNeverSealedTheSameWay() {
    assertThat(key.seal(SECRET, "keys/1/a")).isNotEqualTo(key.seal(SECRET, "keys/1/a"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33, 64})
  void aKeyHas32Bytes(int bytes) {
    String text = Base64.getEncoder().encodeToString(new byte[bytes]);
    assertThat(MasterKey.parse(text, new SeededSecrets(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no key", "*"})
  void whatIsNoBase64IsNoKey(String text) {
    assertThat(MasterKey.parse(text, new SeededSecrets(1))).isEmpty();
  }

  @Test
  void aKeyMayHaveALineEndBehindIt() {
    String text = MasterKey.make(new SeededSecrets(1)) + "\n";
    assertThat(MasterKey.parse(text, new SeededSecrets(1))).isPresent();
  }

  @Test
  void theOperatorsTokenFollowsFromTheKey() {
    assertThat(key.operatorToken())
        .isEqualTo(SeededSecrets.masterKey(1).operatorToken())
        .isNotEqualTo(SeededSecrets.masterKey(2).operatorToken())
        .hasSize(43);
    assertThat(key.toString()).doesNotContain(key.operatorToken());
  }

  @Test
  void recordsKnowTheirKey() {
    Records records = new RecordsInMemory();
    MasterKeyMark mark = new MasterKeyMark(records);
    assertThat(mark.isThere()).isFalse();
    assertThat(mark.isOf(key)).isFalse();
    mark.set(key);
    assertThat(mark.isThere()).isTrue();
    assertThat(mark.isOf(key)).isTrue();
    assertThat(mark.isOf(SeededSecrets.masterKey(2))).isFalse();
  }
}
