package dev.wallboard.app;

import dev.wallboard.app.replay.EventsRequest;
import dev.wallboard.app.replay.Passes;
import dev.wallboard.app.replay.Tempo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code replay}: files of events sent to a server (spec: The command line). */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Sends files of events to a server at their own pace, and says at the end what was accepted"
          + " and refused.",
      "",
      "An event goes as long after the first one as its time is after that one's. A file whose"
          + " events are not in order of time is sent from its top to its end: an event that comes"
          + " late in it goes with the latest time so far. Several files are played side by side.",
      "",
      "A server that is away, or says that it is busy (503, 429), is tried again; sending again is"
          + " always safe. Exit status 1 when anything was refused or it gave up.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  wallboard replay day.ndjson.gz --to http://127.0.0.1:8080 --account 12345678 \\",
      "    --key key.json --shift",
      "  wallboard simulate --seed 7 --hours 24 |",
      "    wallboard replay - --to http://127.0.0.1:8080 --account 12345678 \\",
      "      --key key.json --speed max"
    })
final class ReplayCommand implements Callable<Integer> {

  private static final int MOST_KEY_BYTES = 1 << 16;
  private static final int MOST_MINUTES = 10_000;

  private final Streams streams;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Events, one JSON object a line, packed with gzip or not; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "URL",
      description = "The server, such as http://127.0.0.1:8080.")
  private String to = "";

  @Option(
      names = "--account",
      required = true,
      paramLabel = "ID",
      converter = AccountArgument.class,
      description = "The account, such as 12345678 or le79144597.")
  private String account = "";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "The key in whose name events are sent: what 'key create --oauth2 --privilege events:write"
              + " --format json' has printed, or 'demo --format json'.")
  private @Nullable String key;

  @Option(
      names = "--speed",
      paramLabel = "N|max",
      defaultValue = "1",
      converter = TempoArgument.class,
      description =
          "How many times as fast as it happened, 0.001 to 100000; max is as fast as the server"
              + " takes it (default: ${DEFAULT-VALUE}).")
  private Tempo tempo = new Tempo(1);

  @Option(
      names = "--shift",
      description =
          "Moves all times so that the first event is now; nothing else of an event changes. Faster"
              + " than 1 events run ahead of now, which only a server takes whose clock runs as fast"
              + " (serve --clock-speed).")
  private boolean shift;

  @Option(
      names = "--give-up-after",
      paramLabel = "MINUTES",
      defaultValue = "15",
      description =
          "For how long a server may be away; 0 gives up at once (default: ${DEFAULT-VALUE}).")
  private int patienceMinutes;

  ReplayCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    List<InputFile> named = InputFile.named(files);
    if (named.stream().filter(InputFile::isStandardInput).count() > 1) {
      throw new WrongCall("FILE: standard input (-) can be read only once");
    }
    if (patienceMinutes < 0 || patienceMinutes > MOST_MINUTES) {
      throw new WrongCall("--give-up-after must be from 0 to " + MOST_MINUTES + " minutes");
    }
    return new FileReplay(named, request(), tempo, shift, patienceMinutes * 60_000L).run(streams);
  }

  private Passes passes() throws WorkFailed, WrongCall {
    if (key == null) {
      return Passes.none();
    }
    InputFile file = new InputFile(key);
    try (InputStream in = file.openRaw(streams)) {
      return Passes.forKey(in.readNBytes(MOST_KEY_BYTES));
    } catch (IOException e) {
      throw file.cannotRead(e);
    } catch (IllegalArgumentException e) {
      throw new WrongCall("--key: " + e.getMessage());
    }
  }

  private EventsRequest request() throws WrongCall, WorkFailed {
    try {
      return EventsRequest.to(to, account, passes());
    } catch (IllegalArgumentException e) {
      throw new WrongCall("--to: " + e.getMessage());
    }
  }
}
