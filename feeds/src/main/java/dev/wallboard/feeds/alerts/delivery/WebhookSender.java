package dev.wallboard.feeds.alerts.delivery;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.feeds.alerts.firing.Firing;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Speaks to any address in the words of Alertmanager's webhook, version 4; one alert a message. */
final class WebhookSender implements Sender {

  private static final String NO_END = "0001-01-01T00:00:00Z";
  private static final int FINGERPRINT_DIGITS = 16;

  private final HttpPost post;
  private final String receiver;
  private final String pageUrl;

  WebhookSender(HttpPost post, String receiver, String pageUrl) {
    this.post = post;
    this.receiver = receiver;
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
    Map<String, String> labels = notice.labels();
    out.writeStartObject();
    out.writeStringField("version", "4");
    out.writeStringField("groupKey", "{}:" + labels);
    out.writeNumberField("truncatedAlerts", 0);
    out.writeStringField("status", notice.status());
    out.writeStringField("receiver", receiver);
    Json.write("groupLabels", labels, out);
    Json.write("commonLabels", labels, out);
    Json.write("commonAnnotations", notice.annotations(), out);
    out.writeStringField("externalURL", pageUrl);
    out.writeArrayFieldStart("alerts");
    writeAlert(notice, labels, out);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void writeAlert(Notice notice, Map<String, String> labels, JsonGenerator out)
      throws IOException {
    Firing firing = notice.firing();
    out.writeStartObject();
    out.writeStringField("status", notice.status());
    Json.write("labels", labels, out);
    Json.write("annotations", notice.annotations(), out);
    out.writeStringField("startsAt", Instant.ofEpochMilli(firing.firedEpochMillis()).toString());
    out.writeStringField(
        "endsAt",
        firing.isActive()
            ? NO_END
            : Instant.ofEpochMilli(firing.resolvedEpochMillis().orElseThrow()).toString());
    out.writeStringField("generatorURL", pageUrl);
    out.writeStringField("fingerprint", firing.id().substring(0, FINGERPRINT_DIGITS));
    out.writeEndObject();
  }
}
