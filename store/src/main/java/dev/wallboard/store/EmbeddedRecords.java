package dev.wallboard.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsFailed;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The records in the folder of the events, in a family of their own.
 *
 * <pre>
 *   key     collection, 0, account, 0, id, each in UTF-8
 *   value   as it was given, before a checksum over key and value ({@link BlockCodec})
 * </pre>
 */
final class EmbeddedRecords implements Records {

  private static final byte[] NOTHING = {};

  private final RocksDB db;
  private final ColumnFamilyHandle family;
  private final WriteOptions synced;
  private final ReadOptions careful;

  EmbeddedRecords(RocksDB db, ColumnFamilyHandle family, WriteOptions synced, ReadOptions careful) {
    this.db = db;
    this.family = family;
    this.synced = synced;
    this.careful = careful;
  }

  @Override
  public Optional<Kept> find(Key key) {
    byte[] place = place(key);
    try {
      byte[] value = db.get(family, careful, place);
      return value == null ? Optional.empty() : Optional.of(kept(key, place, value));
    } catch (RocksDBException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<Kept> list(String collection) {
    return listBehind(prefix(collection));
  }

  @Override
  public List<Kept> list(String collection, String accountId) {
    return listBehind(prefix(collection, accountId));
  }

  private List<Kept> listBehind(byte[] prefix) {
    List<Kept> found = new ArrayList<>();
    try (RocksIterator entries = db.newIterator(family, careful)) {
      for (entries.seek(prefix); entries.isValid(); entries.next()) {
        byte[] place = entries.key();
        if (!startsWith(place, prefix)) {
          break;
        }
        found.add(kept(key(place), place, entries.value()));
      }
      entries.status();
      return found;
    } catch (RocksDBException e) {
      throw unreadable(e);
    }
  }

  private static RecordsFailed unreadable(RocksDBException e) {
    return new RecordsFailed("the store cannot read its records: " + e.getMessage(), e);
  }

  private static Kept kept(Key key, byte[] place, byte[] value) {
    try {
      return new Kept(key, BlockCodec.checked(place, value).readRest());
    } catch (ByteReader.Garbled garbled) {
      throw Damage.of(
          "the record %s of %s of account %s"
              .formatted(key.id(), key.collection(), key.accountId()),
          garbled.getMessage());
    }
  }

  @Override
  public void write(List<Change> changes) {
    try (WriteBatch batch = new WriteBatch()) {
      for (Change change : changes) {
        byte[] place = place(change.key());
        if (change instanceof Change.Put put) {
          batch.put(family, place, checked(place, put.value()));
        } else {
          batch.delete(family, place);
        }
      }
      db.write(synced, batch);
    } catch (RocksDBException e) {
      throw new RecordsFailed("the store cannot write its records: " + e.getMessage(), e);
    }
  }

  private static byte[] checked(byte[] place, byte[] value) {
    ByteWriter out = new ByteWriter();
    out.writeBytes(value);
    return BlockCodec.withChecksum(place, out);
  }

  private static byte[] place(Key key) {
    return joined(prefix(key.collection(), key.accountId()), key.id().getBytes(UTF_8), NOTHING);
  }

  private static byte[] prefix(String collection) {
    return joined(NOTHING, collection.getBytes(UTF_8), new byte[1]);
  }

  private static byte[] prefix(String collection, String accountId) {
    return joined(prefix(collection), accountId.getBytes(UTF_8), new byte[1]);
  }

  private static byte[] joined(byte[] first, byte[] second, byte[] third) {
    return ByteBuffer.allocate(first.length + second.length + third.length)
        .put(first)
        .put(second)
        .put(third)
        .array();
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static Key key(byte[] place) {
    String[] parts = new String(place, UTF_8).split("\0", 3);
    return new Key(parts[0], parts[1], parts[2]);
  }
}
