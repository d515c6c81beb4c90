package dev.wallboard.feeds.alerts.delivery;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.feeds.alerts.firing.Firing;
import dev.wallboard.model.WallClock;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Speaks to an Alertmanager: {@code POST /api/v2/alerts}. What fires ends three minutes from now
 * unless it is told of again, so that it ends by itself when nobody does.
 */
final class AlertmanagerSender implements Sender {

  private static final int MOST = 64;
  private static final long ENDS_AFTER_MILLIS = 180_000;

  private final HttpPost post;
  private final WallClock clock;
  private final String pageUrl;

  /**
   * A sender.
   *
   * @param clock the real one, whatever the metrics go by
   * @param pageUrl of the page that shows alerts; may be empty
   */
  AlertmanagerSender(HttpPost post, WallClock clock, String pageUrl) {
    this.post = post;
    this.clock = clock;
    this.pageUrl = pageUrl;
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public boolean repeats() {
    return true;
  }

  @Override
  public CompletableFuture<Outcome> send(List<Notice> notices) {
    long now = clock.nowEpochMillis();
    byte[] json =
        Json.bytes(
            out -> {
              out.writeStartArray();
              for (Notice notice : notices) {
                write(notice, now, out);
              }
              out.writeEndArray();
            });
    return post.send(json, notices.get(0).key());
  }

  private void write(Notice notice, long now, JsonGenerator out) throws IOException {
    Firing firing = notice.firing();
    long start = Math.min(firing.firedEpochMillis(), now);
    long end =
        Math.max(
            start, Math.min(firing.resolvedEpochMillis().orElse(now + ENDS_AFTER_MILLIS), now));
    out.writeStartObject();
    Json.write("labels", notice.labels(), out);
    Json.write("annotations", notice.annotations(), out);
    out.writeStringField("startsAt", Instant.ofEpochMilli(start).toString());
    out.writeStringField(
        "endsAt",
        Instant.ofEpochMilli(firing.isActive() ? now + ENDS_AFTER_MILLIS : end).toString());
    if (!pageUrl.isEmpty()) {
      out.writeStringField("generatorURL", pageUrl);
    }
    out.writeEndObject();
  }
}
