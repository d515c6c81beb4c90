package dev.wallboard.app;

import dev.wallboard.app.replay.EventsRequest;
import dev.wallboard.app.replay.Replay;
import dev.wallboard.app.replay.ReplayReport;
import dev.wallboard.app.replay.Surroundings;
import dev.wallboard.app.replay.Tempo;
import dev.wallboard.app.replay.Track;
import dev.wallboard.intake.EventLines;
import dev.wallboard.intake.sources.PackedInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The work of {@code replay}.
 *
 * @param files where the events are, NDJSON
 * @param request where they go
 * @param shift whether times are moved so that the first is now
 * @param patienceMillis for how long a server may be away
 */
record FileReplay(
    List<InputFile> files, EventsRequest request, Tempo tempo, boolean shift, long patienceMillis) {

  private static final int MAX_LINE_BYTES = 1 << 20;

  /**
   * Sends all files, and then says on standard error what became of their lines.
   *
   * @return the exit status: done, or failed where anything was refused or not sent
   */
  int run(Streams streams) throws WorkFailed, IOException, InterruptedException {
    return run(
        streams,
        new Surroundings(System::currentTimeMillis, ProcessClocks.elapsed(), Thread::sleep));
  }

  int run(Streams streams, Surroundings surroundings)
      throws WorkFailed, IOException, InterruptedException {
    List<PackedInput> inputs = new ArrayList<>();
    long totalBytes = files.stream().mapToLong(InputFile::sizeBytes).sum();
    try (ProgressLine progress =
        new ProgressLine("replaying", totalBytes, streams, surroundings.elapsed())) {
      ReplayReport report =
          new ReplayReport(
              text -> {
                progress.close();
                streams.err().println(text);
              });
      new Replay(
              tracks(inputs, streams, report),
              tempo,
              shift,
              request,
              patienceMillis,
              surroundings,
              report,
              () -> progress.advance(report.sent(), taken(inputs)))
          .run();
      progress.close();
      report.lines().forEach(streams.err()::println);
      return report.isClean() ? CommandFrame.DONE : CommandFrame.FAILED;
    } finally {
      for (PackedInput input : inputs) {
        input.close();
      }
    }
  }

  /** Opens all files before anything is sent. */
  private List<Track> tracks(List<PackedInput> inputs, Streams streams, ReplayReport report)
      throws WorkFailed {
    List<Track> tracks = new ArrayList<>();
    for (InputFile file : files) {
      PackedInput input = file.open(streams);
      inputs.add(input);
      try {
        EventLines lines = new EventLines(input, MAX_LINE_BYTES);
        tracks.add(new Track(file.name(), lines, !file.isOnDisk(), report));
      } catch (IOException e) {
        throw file.cannotRead(e);
      }
    }
    return tracks;
  }

  private static long taken(List<PackedInput> inputs) {
    return inputs.stream().mapToLong(PackedInput::bytesTaken).sum();
  }
}
