package dev.wallboard.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.wallboard.store.ByteReader.Garbled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The files of the log: a RocksDB with three families of keys.
 *
 * <pre>
 *   events    account, 0, number of the block   →  {@link BlockCodec}
 *   default   'a', account                      →  {@link Logbook}
 *             'commits'                         →  how many commits there were, 8 bytes
 *   records   collection, 0, account, 0, id     →  {@link EmbeddedRecords}
 * </pre>
 *
 * <p>Numbers follow on each other, so that blocks are written where the last one was, and read back
 * in one sweep. Families that it does not know are left alone.
 */
final class LogFiles implements AutoCloseable {

  private static final byte[] COMMITS = "commits".getBytes(US_ASCII);
  private static final byte[] EVENTS = "events".getBytes(US_ASCII);
  private static final byte[] RECORDS = "records".getBytes(US_ASCII);

  /** What is sorted into files is gone from the log of writes: of each family up to two buffers. */
  private static final int LOG_BUFFERS = 4;

  private static final long READ_AHEAD_BYTES = 4L << 20;

  private final List<AutoCloseable> resources = new ArrayList<>();
  private final WriteOptions synced;
  private final ReadOptions careful;
  private final RocksDB db;
  private final ColumnFamilyHandle bookkeeping;
  private final ColumnFamilyHandle events;
  private final EmbeddedRecords records;

  static {
    RocksDB.loadLibrary();
  }

  private LogFiles(Path folder, boolean create, long bufferBytes) throws RocksDBException {
    DBOptions options = keep(new DBOptions());
    options
        .setCreateIfMissing(create)
        .setCreateMissingColumnFamilies(true)
        .setParanoidChecks(true)
        .setWalRecoveryMode(WALRecoveryMode.PointInTimeRecovery)
        .setAtomicFlush(true)
        .setMaxTotalWalSize(LOG_BUFFERS * bufferBytes)
        .setMaxOpenFiles(256)
        .setKeepLogFileNum(2)
        .setMaxLogFileSize(1 << 20);
    ColumnFamilyOptions family = keep(new ColumnFamilyOptions());
    family
        .setWriteBufferSize(bufferBytes)
        .setMaxWriteBufferNumber(2)
        .setCompressionType(CompressionType.LZ4_COMPRESSION);
    List<ColumnFamilyDescriptor> families = new ArrayList<>();
    for (String name : familyNames(folder, create)) {
      families.add(new ColumnFamilyDescriptor(name.getBytes(US_ASCII), family));
    }
    List<ColumnFamilyHandle> handles = new ArrayList<>();
    db = RocksDB.open(options, folder.toString(), families, handles);
    handles.forEach(this::keep);
    keep(db);
    bookkeeping = named(RocksDB.DEFAULT_COLUMN_FAMILY, handles);
    events = named(EVENTS, handles);
    synced = keep(new WriteOptions()).setSync(true);
    careful =
        keep(new ReadOptions())
            .setVerifyChecksums(true)
            .setFillCache(false)
            .setReadaheadSize(READ_AHEAD_BYTES);
    records = new EmbeddedRecords(db, named(RECORDS, handles), synced, careful);
  }

  private <T extends AutoCloseable> T keep(T resource) {
    resources.add(0, resource);
    return resource;
  }

  private static Set<String> familyNames(Path folder, boolean create) throws RocksDBException {
    Set<String> names = new LinkedHashSet<>();
    names.add(new String(RocksDB.DEFAULT_COLUMN_FAMILY, US_ASCII));
    names.add(new String(EVENTS, US_ASCII));
    names.add(new String(RECORDS, US_ASCII));
    if (!create) {
      try (Options options = new Options()) {
        for (byte[] name : RocksDB.listColumnFamilies(options, folder.toString())) {
          names.add(new String(name, US_ASCII));
        }
      }
    }
    return names;
  }

  private static ColumnFamilyHandle named(byte[] name, List<ColumnFamilyHandle> handles)
      throws RocksDBException {
    for (ColumnFamilyHandle handle : handles) {
      if (Arrays.equals(handle.getName(), name)) {
        return handle;
      }
    }
    throw new IllegalStateException("a family that was asked for was not opened");
  }

  /** Opens the files in a folder, which must be there. */
  static LogFiles open(Path folder, boolean create, long bufferBytes) throws RocksDBException {
    return new LogFiles(folder, create, bufferBytes);
  }

  /** What is kept beside events; good until this is closed. */
  EmbeddedRecords records() {
    return records;
  }

  /**
   * The logbooks of all accounts.
   *
   * @throws StoreDamaged if one cannot be read
   */
  Map<String, Logbook> logbooks() throws RocksDBException {
    Map<String, Logbook> books = new TreeMap<>();
    try (RocksIterator entries = db.newIterator(bookkeeping, careful)) {
      for (entries.seekToFirst(); entries.isValid(); entries.next()) {
        byte[] key = entries.key();
        if (Logbook.isKey(key)) {
          books.put(Logbook.accountOf(key), logbook(key, entries.value()));
        }
      }
      entries.status();
    }
    return books;
  }

  private static Logbook logbook(byte[] key, byte[] value) {
    try {
      return Logbook.read(key, value);
    } catch (Garbled garbled) {
      throw Damage.of(
          "the list of blocks of account " + Logbook.accountOf(key), garbled.getMessage());
    }
  }

  /**
   * How many commits there were.
   *
   * @throws StoreDamaged if nothing says so, though there are accounts
   */
  long commits(boolean accounts) throws RocksDBException {
    byte[] value = db.get(bookkeeping, careful, COMMITS);
    if (value == null && !accounts) {
      return 0;
    }
    try {
      if (value == null) {
        throw new Garbled("it is missing");
      }
      return BlockCodec.checked(COMMITS, value).readLong();
    } catch (Garbled garbled) {
      throw Damage.of("the number of commits", garbled.getMessage());
    }
  }

  void putCommits(long commits, WriteBatch batch) throws RocksDBException {
    ByteWriter out = new ByteWriter();
    out.writeLong(commits);
    batch.put(bookkeeping, COMMITS, BlockCodec.withChecksum(COMMITS, out));
  }

  void putLogbook(String accountId, Logbook book, WriteBatch batch) throws RocksDBException {
    byte[] key = Logbook.key(accountId);
    batch.put(bookkeeping, key, book.toBytes(key));
  }

  void putBlock(String accountId, long number, UnaryOperator<byte[]> bytesOfKey, WriteBatch batch) {
    byte[] key = Logbook.blockKey(accountId, number);
    try {
      batch.put(events, key, bytesOfKey.apply(key));
    } catch (RocksDBException e) {
      throw new IllegalStateException("a batch in memory takes what it is given", e);
    }
  }

  void deleteBlocks(String accountId, long first, long end, WriteBatch batch) {
    try {
      batch.deleteRange(
          events, Logbook.blockKey(accountId, first), Logbook.blockKey(accountId, end));
    } catch (RocksDBException e) {
      throw new IllegalStateException("a batch in memory takes what it is given", e);
    }
  }

  void writeSynced(WriteBatch batch) throws RocksDBException {
    db.write(synced, batch);
  }

  /** Gives back files that hold nothing but blocks before this one. */
  void freeFiles(String accountId, long firstKept) throws RocksDBException {
    db.deleteFilesInRanges(
        events,
        List.of(Logbook.blockKey(accountId, 0), Logbook.blockKey(accountId, firstKept)),
        false);
  }

  /**
   * Shows the blocks of an account, from the first to before the end, as they lie there.
   *
   * @throws StoreDamaged if one is missing
   */
  void read(String accountId, long first, long end, RawReader reader) {
    try (RocksIterator blocks = db.newIterator(events, careful)) {
      blocks.seek(Logbook.blockKey(accountId, first));
      boolean goOn = true;
      for (long number = first; number < end && goOn; number++) {
        byte[] key = Logbook.blockKey(accountId, number);
        if (!blocks.isValid() || !Arrays.equals(blocks.key(), key)) {
          blocks.status();
          throw Damage.of(blockName(accountId, number), "it is missing");
        }
        goOn = read(accountId, number, key, blocks.value(), reader);
        blocks.next();
      }
    } catch (RocksDBException e) {
      throw Damage.of("the blocks of account " + accountId, e);
    }
  }

  private static boolean read(
      String accountId, long number, byte[] key, byte[] value, RawReader reader) {
    try {
      return reader.block(number, key, value);
    } catch (Garbled garbled) {
      throw Damage.of(blockName(accountId, number), garbled.getMessage());
    }
  }

  private static String blockName(String accountId, long number) {
    return "block " + number + " of account " + accountId;
  }

  @Override
  public void close() {
    for (AutoCloseable resource : resources) {
      try {
        resource.close();
      } catch (Exception e) {
        throw new IllegalStateException("RocksDB's objects close without exceptions", e);
      }
    }
  }

  /** Is shown blocks; false ends the show. */
  @FunctionalInterface
  interface RawReader {
    boolean block(long number, byte[] key, byte[] value);
  }
}
