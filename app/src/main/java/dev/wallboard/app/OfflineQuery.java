package dev.wallboard.app;

import dev.wallboard.api.operations.Answer;
import dev.wallboard.api.operations.Call;
import dev.wallboard.api.operations.Operations;
import dev.wallboard.api.operations.OperationsLimits;
import dev.wallboard.engine.AccountEngine;
import dev.wallboard.engine.AccountReads;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.intake.BodyFormat;
import dev.wallboard.intake.DecoderLimits;
import dev.wallboard.intake.EventDecoder;
import dev.wallboard.intake.sources.PackedInput;
import java.io.IOException;
import java.util.List;

/**
 * The work of {@code query}: folds the events of files, then answers calls from them.
 *
 * @param events where the events are, NDJSON
 * @param nowEpochMillis what {@code now} is in every answer
 * @param paths the calls: what follows the account in a URL
 */
record OfflineQuery(List<InputFile> events, long nowEpochMillis, List<String> paths) {

  /**
   * Writes a line for each call to standard output, in order, once it has said on standard error
   * what was left out of the events.
   *
   * @return the exit status: done, or failed where a call was refused
   */
  int run(Streams streams) throws WorkFailed, IOException {
    AccountEngine engine = new AccountEngine(EngineSettings.DEFAULT, nowEpochMillis);
    read(engine, streams);
    engine.start();
    return answer(engine.snapshot(), streams);
  }

  private void read(AccountEngine engine, Streams streams) throws WorkFailed {
    EventDecoder decoder = new EventDecoder(DecoderLimits.DEFAULTS);
    EventIntake intake = new EventIntake(engine, nowEpochMillis);
    long totalBytes = events.stream().mapToLong(InputFile::sizeBytes).sum();
    try (ProgressLine progress =
        new ProgressLine("reading events", totalBytes, streams, ProcessClocks.elapsed())) {
      for (InputFile file : events) {
        try (PackedInput bytes = file.open(streams)) {
          EventIntake.OfFile lines = intake.from(file, bytes, progress);
          decoder.decode(BodyFormat.NDJSON, bytes, lines);
          lines.end();
        } catch (IOException e) {
          throw file.cannotRead(e);
        }
      }
    }
    intake.report(streams.err());
  }

  private int answer(AccountReads account, Streams streams) throws IOException {
    Operations operations = new Operations(OperationsLimits.DEFAULTS);
    int status = CommandFrame.DONE;
    for (String path : paths) {
      Answer answer = operations.answer(Call.ofPath(path), account, nowEpochMillis);
      answer.writeTo(streams.out());
      streams.out().write('\n');
      status = answer.status() == 200 ? status : CommandFrame.FAILED;
    }
    return status;
  }
}
