package dev.wallboard.store;

import dev.wallboard.model.Event;
import dev.wallboard.model.Records;
import dev.wallboard.store.BlockCodec.Part;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.rocksdb.RocksDBException;

/**
 * The store in a folder of this machine: a log of blocks for each account, synced before anybody is
 * told that something is kept.
 *
 * <pre>
 *   format     says that this is a store, and of which form
 *   lock       held while a process has the folder
 *   witness    {@link Witness}: how far the log had come
 *   log/       {@link LogFiles}
 * </pre>
 *
 * <p>What is told to have failed may be there after a restart nonetheless, or not.
 */
public final class EmbeddedStore implements EventStore {

  private static final String FORMAT = "wallboard store 1\n";

  private final FileChannel lock;
  private final Witness witness;
  private final LogFiles files;
  private final Committer committer;
  private final StoreSettings settings;
  private final List<String> warnings;

  private EmbeddedStore(
      FileChannel lock,
      Witness witness,
      LogFiles files,
      Committer committer,
      StoreSettings settings,
      List<String> warnings) {
    this.lock = lock;
    this.witness = witness;
    this.files = files;
    this.committer = committer;
    this.settings = settings;
    this.warnings = warnings;
  }

  /**
   * Opens the store in a folder, or makes one in a folder that is empty or not there.
   *
   * @throws StoreInUse if a process has it open
   * @throws StoreDamaged if something is missing or is not what was kept; blocks are looked at only
   *     when they are read
   * @throws StoreFailed if the folder is something else, or cannot be written
   */
  public static EmbeddedStore open(Path folder, StoreSettings settings) {
    try {
      Files.createDirectories(folder);
      boolean create = isNew(folder);
      FileChannel lock = lock(folder);
      try {
        return open(folder, create, lock, settings);
      } catch (StoreTrouble | IOException failure) {
        lock.close();
        throw failure;
      }
    } catch (IOException e) {
      throw new StoreFailed("cannot use the folder " + folder + ": " + reason(e), e);
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is no folder";
    }
    if (failure instanceof AccessDeniedException denied) {
      return "access to " + denied.getFile() + " is denied";
    }
    return String.valueOf(failure.getMessage());
  }

  private static boolean isNew(Path folder) throws IOException {
    Path format = folder.resolve("format");
    if (!Files.exists(format)) {
      requireEmpty(folder);
      return true;
    }
    String found = Files.readString(format);
    if (!found.equals(FORMAT)) {
      throw new StoreFailed(
          "the folder %s holds a store of another form (%s says %s); a newer Wallboard may have made it"
              .formatted(folder, format, found.strip()));
    }
    return !Files.exists(folder.resolve("log")) && !Files.exists(folder.resolve("witness"));
  }

  private static void requireEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.anyMatch(entry -> !entry.getFileName().toString().equals("lock"))) {
        throw new StoreFailed(
            "the folder %s is not empty, and is no store: its file 'format' is missing. Give an empty folder, or one that does not exist"
                .formatted(folder));
      }
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() != null) {
        return file;
      }
    } catch (OverlappingFileLockException e) {
      // This very process has it; told below like any other.
    }
    file.close();
    throw new StoreInUse(
        "another process has the folder "
            + folder
            + " open. Stop it, or give another folder (data)");
  }

  private static EmbeddedStore open(
      Path folder, boolean create, FileChannel lock, StoreSettings settings) throws IOException {
    Path log = folder.resolve("log");
    if (create) {
      Files.createDirectories(log);
      Files.writeString(folder.resolve("format"), FORMAT);
    }
    LogFiles files = openLog(log, create && isEmpty(log), settings);
    try {
      return open(folder, create, lock, files, settings);
    } catch (RocksDBException e) {
      files.close();
      throw Damage.of("its log in " + log, e);
    } catch (StoreTrouble | IOException failure) {
      files.close();
      throw failure;
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static LogFiles openLog(Path log, boolean create, StoreSettings settings) {
    try {
      return LogFiles.open(log, create, settings.writeBufferBytes());
    } catch (RocksDBException e) {
      throw Damage.of("its log in " + log, e);
    }
  }

  private static EmbeddedStore open(
      Path folder, boolean create, FileChannel lock, LogFiles files, StoreSettings settings)
      throws IOException, RocksDBException {
    Map<String, Logbook> books = files.logbooks();
    long commits = files.commits(!books.isEmpty());
    Path witnessFile = folder.resolve("witness");
    OptionalLong told = Witness.commits(witnessFile);
    if (told.isPresent() && told.getAsLong() > commits) {
      throw Damage.of(
          "its log in " + folder.resolve("log"),
          "the last %d of %d commits are lost"
              .formatted(told.getAsLong() - commits, told.getAsLong()));
    }
    Witness witness = Witness.open(witnessFile);
    witness.tell(commits);
    List<String> warnings =
        told.isEmpty() && !create
            ? List.of(
                witnessFile
                    + " was missing or not readable, so nothing tells whether the log lost its end; it was made anew")
            : List.of();
    Committer committer = new Committer(files, witness, settings, books, commits);
    committer.start();
    return new EmbeddedStore(lock, witness, files, committer, settings, warnings);
  }

  /** What an operator should know about how the store was found. */
  public List<String> warnings() {
    return warnings;
  }

  /** What is kept beside events, in the same folder; good until this is closed. */
  public Records records() {
    return files.records();
  }

  @Override
  public List<String> accounts() {
    return List.copyOf(new TreeSet<>(committer.logbooks().keySet()));
  }

  @Override
  public CompletionStage<Void> append(String accountId, List<Event> events) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to keep");
    }
    List<Part> parts = new ArrayList<>(1 + events.size() / settings.maxBlockEvents());
    for (int from = 0; from < events.size(); from += settings.maxBlockEvents()) {
      int to = Math.min(events.size(), from + settings.maxBlockEvents());
      parts.add(Part.of(events.subList(from, to)));
    }
    long bytes = parts.stream().mapToLong(part -> part.bytes().length).sum();
    Work.Append work = new Work.Append(accountId, parts, bytes, new CompletableFuture<>());
    committer.submit(work);
    return work.done();
  }

  @Override
  public long blocks(String accountId) {
    return committer.logbook(accountId).blocks();
  }

  @Override
  public long carriedUpToEpochMillis(String accountId) {
    return committer.logbook(accountId).carriedUpToEpochMillis();
  }

  @Override
  public void readAll(String accountId, BlockReader reader) {
    Logbook book = committer.logbook(accountId);
    files.read(
        accountId,
        book.firstBlock(),
        book.nextBlock(),
        (number, key, value) -> {
          reader.block(BlockCodec.read(key, value));
          return true;
        });
  }

  @Override
  public long carry(String accountId, long beforeEpochMillis, Carry carry) {
    Logbook book = committer.logbook(accountId);
    List<Block> old = blocksBefore(accountId, book, beforeEpochMillis);
    if (old.isEmpty()) {
      return 0;
    }
    long nextFirst = book.firstBlock() + old.size();
    Work.Carried work =
        new Work.Carried(
            accountId,
            nextFirst,
            beforeEpochMillis,
            split(carry.stillNeeded(old)),
            new CompletableFuture<>());
    committer.submit(work);
    await(work.done());
    try {
      files.freeFiles(accountId, nextFirst);
    } catch (RocksDBException e) {
      throw new StoreFailed("the store cannot free files: " + e.getMessage(), e);
    }
    return old.size();
  }

  private List<Block> blocksBefore(String accountId, Logbook book, long beforeEpochMillis) {
    List<Block> old = new ArrayList<>();
    long end = Math.min(book.nextBlock(), book.firstBlock() + settings.maxBlocksACarry());
    files.read(
        accountId,
        book.firstBlock(),
        end,
        (number, key, value) -> {
          boolean isOld = BlockCodec.newestEpochMillis(key, value) < beforeEpochMillis;
          if (isOld) {
            old.add(BlockCodec.read(key, value));
          }
          return isOld;
        });
    return old;
  }

  /** The same as several blocks, none with more events, or other things, than a block may have. */
  private List<Block> split(Block whole) {
    List<Block> blocks = new ArrayList<>();
    int most = settings.maxBlockEvents();
    int longest =
        Math.max(whole.events().size(), Math.max(whole.skillsSeen().size(), whole.over().size()));
    boolean hadEvents = whole.lastEventEpochMillis() != Long.MIN_VALUE;
    for (int from = 0; from < Math.max(longest, hadEvents ? 1 : 0); from += most) {
      blocks.add(
          new Block(
              part(whole.events(), from, most),
              part(whole.skillsSeen(), from, most),
              part(whole.over(), from, most),
              whole.carriedUpToEpochMillis(),
              whole.lastEventEpochMillis()));
    }
    return blocks;
  }

  private static <T> List<T> part(List<T> list, int from, int most) {
    int start = Math.min(from, list.size());
    return list.subList(start, Math.min(list.size(), start + most));
  }

  private static void await(CompletableFuture<Void> done) {
    try {
      done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StoreTrouble trouble) {
        throw trouble;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    committer.close();
    files.close();
    try {
      witness.close();
      lock.close();
    } catch (IOException e) {
      throw new StoreFailed("the store cannot let go of its folder: " + e.getMessage(), e);
    }
  }
}
