package dev.wallboard.lab.kill;

import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import dev.wallboard.model.Event;
import dev.wallboard.store.EventStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The server with a store that keeps everything, and from some moment on does not tell: it is to be
 * killed between keeping and acknowledging.
 */
public final class HoldingServer {

  static final String HOLDS = "kept, and not told";

  private HoldingServer() {}

  /** Arguments: the data folder, the instant of the clock, how many appends are told of. */
  public static void main(String[] args) throws Exception {
    int told = Integer.parseInt(args[2]);
    Server server =
        Server.start(
            ServerSettings.defaults(Path.of(args[0])).at("127.0.0.1", 0).openToAll(),
            Clocks.startingAt(Long.parseLong(args[1]), 0),
            ReadBack.Listener.UNHEARD,
            store -> new HoldingStore(store, told));
    System.out.println("listening on http://127.0.0.1:" + server.port());
  }

  private record HoldingStore(EventStore store, AtomicInteger left) implements EventStore {

    HoldingStore(EventStore store, int told) {
      this(store, new AtomicInteger(told));
    }

    @Override
    public CompletionStage<Void> append(String accountId, List<Event> events) {
      CompletionStage<Void> kept = store.append(accountId, events);
      if (left.getAndDecrement() > 0) {
        return kept;
      }
      return kept.thenCompose(
          done -> {
            System.out.println(HOLDS);
            return new CompletableFuture<>();
          });
    }

    @Override
    public List<String> accounts() {
      return store.accounts();
    }

    @Override
    public long blocks(String accountId) {
      return store.blocks(accountId);
    }

    @Override
    public void readAll(String accountId, BlockReader reader) {
      store.readAll(accountId, reader);
    }

    @Override
    public long carriedUpToEpochMillis(String accountId) {
      return store.carriedUpToEpochMillis(accountId);
    }

    @Override
    public long carry(String accountId, long beforeEpochMillis, Carry carry) {
      return store.carry(accountId, beforeEpochMillis, carry);
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
