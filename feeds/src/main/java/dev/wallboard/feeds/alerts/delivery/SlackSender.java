package dev.wallboard.feeds.alerts.delivery;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.feeds.alerts.firing.Firing;
import dev.wallboard.feeds.alerts.rules.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Speaks to an incoming webhook of Slack, or of what understands the same: one alert a message. */
final class SlackSender implements Sender {

  private static final long SECOND_MILLIS = 1_000;

  private final HttpPost post;
  private final String pageUrl;

  SlackSender(HttpPost post, String pageUrl) {
    this.post = post;
    this.pageUrl = pageUrl;
  }

  @Override
  public int most() {
    return 1;
  }

  @Override
  public boolean repeats() {
    return false;
  }

  @Override
  public CompletableFuture<Outcome> send(List<Notice> notices) {
    Notice notice = notices.get(0);
    return post.send(Json.bytes(out -> write(notice, out)), notice.key());
  }

  private void write(Notice notice, JsonGenerator out) throws IOException {
    Firing firing = notice.firing();
    String title =
        "[%s] %s".formatted(notice.status().toUpperCase(Locale.ROOT), escaped(notice.title()));
    out.writeStartObject();
    out.writeStringField("text", title);
    out.writeArrayFieldStart("attachments");
    out.writeStartObject();
    out.writeStringField("color", color(firing));
    out.writeStringField("fallback", title);
    out.writeStringField("text", escaped(notice.description()));
    if (!pageUrl.isEmpty()) {
      out.writeStringField("title", "Open the dashboard");
      out.writeStringField("title_link", pageUrl);
    }
    out.writeStringField("footer", firing.subject().severity().word() + " · " + firing.id());
    out.writeNumberField(
        "ts", firing.resolvedEpochMillis().orElse(firing.firedEpochMillis()) / SECOND_MILLIS);
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  private static String color(Firing firing) {
    if (!firing.isActive()) {
      return "good";
    }
    return firing.subject().severity() == Severity.CRITICAL ? "danger" : "warning";
  }

  /** The three characters that mean something there. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
