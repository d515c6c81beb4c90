package dev.wallboard.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.model.Records;
import dev.wallboard.model.Records.Change;
import dev.wallboard.model.Records.Key;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every place for records must do. */
abstract class RecordsContract {

  /** Without any record at first. */
  abstract Records records();

  static Key key(String collection, String accountId, String id) {
    return new Key(collection, accountId, id);
  }

  static Change put(Key key, String value) {
    return new Change.Put(key, value.getBytes(UTF_8));
  }

  private static List<String> shown(List<Records.Kept> kept) {
    return kept.stream()
        .map(
            one ->
                "%s/%s/%s=%s"
                    .formatted(
                        one.key().collection(),
                        one.key().accountId(),
                        one.key().id(),
                        new String(one.value(), UTF_8)))
        .toList();
  }

  @Test
  void whatWasPutIsFound() {
    records().write(List.of(put(key("keys", "1", "a"), "one"), put(key("keys", "1", "b"), "")));
    assertThat(records().find(key("keys", "1", "a")).orElseThrow().value())
        .isEqualTo("one".getBytes(UTF_8));
    assertThat(records().find(key("keys", "1", "b")).orElseThrow().value()).isEmpty();
    assertThat(records().find(key("keys", "1", "c"))).isEmpty();
    assertThat(records().find(key("keys", "2", "a"))).isEmpty();
    assertThat(records().find(key("users", "1", "a"))).isEmpty();
  }

  @Test
  void theLastChangeOfARecordCounts() {
    Key key = key("keys", "1", "a");
    records().write(List.of(put(key, "one"), new Change.Delete(key), put(key, "two")));
    records().write(List.of(put(key, "three"), new Change.Delete(key)));
    assertThat(records().find(key)).isEmpty();
    records().write(List.of(new Change.Delete(key)));
    records().write(List.of(put(key, "four")));
    assertThat(shown(records().list("keys"))).containsExactly("keys/1/a=four");
  }

  @Test
  void aCollectionIsListedInTheOrderOfItsKeys() {
    records()
        .write(
            List.of(
                put(key("keys", "2", "a"), "5"),
                put(key("keys", "10", "ä"), "4"),
                put(key("keys", "10", "\uffee"), "\uffee"),
                put(key("keys", "10", "😀"), "last of 10"),
                put(key("keys", "", "z"), "0"),
                put(key("keys2", "1", "a"), "other"),
                put(key("key", "1", "a"), "other"),
                put(key("keys", "1", "b"), "2"),
                put(key("keys", "1", "a"), "1")));
    assertThat(shown(records().list("keys")))
        .containsExactly(
            "keys//z=0",
            "keys/1/a=1",
            "keys/1/b=2",
            "keys/10/ä=4",
            "keys/10/\uffee=\uffee",
            "keys/10/😀=last of 10",
            "keys/2/a=5");
    assertThat(shown(records().list("keys", "1"))).containsExactly("keys/1/a=1", "keys/1/b=2");
    assertThat(shown(records().list("keys", ""))).containsExactly("keys//z=0");
    assertThat(records().list("keys", "3")).isEmpty();
  }

  @Test
  void whatIsReadIsACopy() {
    Key key = key("keys", "1", "a");
    records().write(List.of(put(key, "one")));
    records().find(key).orElseThrow().value()[0] = 'X';
    records().list("keys").get(0).value()[0] = 'X';
    assertThat(shown(records().list("keys"))).containsExactly("keys/1/a=one");
  }

  @Test
  void aKeyHasNoZeroInItAndNamesACollectionAndARecord() {
    assertThatThrownBy(() -> key("ke\0ys", "1", "a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> key("keys", "1\0", "a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> key("keys", "1", "\0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> key("", "1", "a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> key("keys", "1", "")).isInstanceOf(IllegalArgumentException.class);
  }
}
