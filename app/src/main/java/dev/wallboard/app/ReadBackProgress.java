package dev.wallboard.app;

import dev.wallboard.intake.ReadBack;
import org.jspecify.annotations.Nullable;

/** Shows how far the reading back of accounts has come, where it takes long. */
final class ReadBackProgress implements ReadBack.Listener, AutoCloseable {

  private final Streams streams;
  private String account = "";
  private @Nullable ProgressLine line;

  ReadBackProgress(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void read(String accountId, long blocks, long ofBlocks, long events) {
    ProgressLine shown = line;
    if (shown == null || !account.equals(accountId)) {
      close();
      account = accountId;
      shown =
          new ProgressLine(
              "reading back account " + accountId, ofBlocks, streams, ProcessClocks.elapsed());
      line = shown;
    }
    shown.advance(events, blocks);
  }

  @Override
  public void close() {
    if (line != null) {
      line.close();
      line = null;
    }
  }
}
