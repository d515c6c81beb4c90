package dev.wallboard.lab.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import dev.wallboard.store.EventStore;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A server whose clock is moved by who started it, over standard input: {@code now N}, and {@code
 * measure}, which answers with the bytes of heap that are held and the blocks that are kept.
 */
public final class DrivenServer {

  /** So often a second does it look for blocks that can go: as if time went fast. */
  private static final double CLOCK_SPEED = 600;

  private DrivenServer() {}

  /** Arguments: the data folder, and the first instant. */
  public static void main(String[] args) throws Exception {
    long start = Long.parseLong(args[1]);
    AtomicLong now = new AtomicLong(start);
    Clocks clocks = new Clocks(now::get, () -> now.get() - start, false, CLOCK_SPEED);
    AtomicReference<@Nullable EventStore> store = new AtomicReference<>();
    Server server =
        Server.start(
            ServerSettings.defaults(Path.of(args[0])).at("127.0.0.1", 0),
            clocks,
            ReadBack.Listener.UNHEARD,
            opened -> {
              store.set(opened);
              return opened;
            });
    System.out.println("listening on http://127.0.0.1:" + server.port());
    BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      if (line.startsWith("now ")) {
        now.set(Long.parseLong(line.substring(4)));
        System.out.println("ok");
      } else {
        System.out.println(heldBytes() + " " + blocks(store.get()));
      }
    }
  }

  /** The least of a few looks: a collection may leave what is still being let go of. */
  private static long heldBytes() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private static long blocks(@Nullable EventStore store) {
    return store == null ? 0 : store.accounts().stream().mapToLong(store::blocks).sum();
  }
}
