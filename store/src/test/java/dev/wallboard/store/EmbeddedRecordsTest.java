package dev.wallboard.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.model.Records;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;

class EmbeddedRecordsTest extends RecordsContract {

  @TempDir private Path folder;
  private EmbeddedStore store;

  @BeforeEach
  void open() {
    store = EmbeddedStore.open(folder, StoreSettings.DEFAULTS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  Records records() {
    return store.records();
  }

  @Test
  void recordsAreThereAfterARestart() {
    records().write(List.of(put(key("keys", "1", "a"), "one"), put(key("keys", "1", "b"), "two")));
    close();
    open();
    assertThat(records().list("keys"))
        .extracting(kept -> new String(kept.value(), UTF_8))
        .containsExactly("one", "two");
    assertThat(store.accounts()).as("records make no account").isEmpty();
  }

  @Test
  void aDamagedRecordIsNamed() throws RocksDBException {
    records().write(List.of(put(key("keys", "1", "a"), "one"), put(key("keys", "1", "b"), "two")));
    close();
    DamageTest.change(
        folder.resolve("log"),
        "keys\0001\000b".getBytes(UTF_8),
        DamageTest.Family.RECORDS,
        value -> new byte[] {value[0], 'x', value[2], value[3], value[4], value[5], value[6]});
    open();
    assertThat(records().find(key("keys", "1", "a"))).isPresent();
    assertThatThrownBy(() -> records().list("keys", "1"))
        .isInstanceOf(StoreDamaged.class)
        .hasMessageContaining("the record b of keys of account 1")
        .hasMessageContaining("Put a copy");
  }
}
