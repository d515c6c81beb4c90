package dev.wallboard.feeds.alerts.delivery;

import dev.wallboard.model.WallClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.Executor;

/** Who is told of alerts, and how; {@code alerts.receivers} of the configuration. */
public sealed interface Receiver {

  /** What rules call it. */
  String name();

  /** An Alertmanager, by the address before {@code /api/v2/alerts}. */
  record Alertmanager(String name, URI url, Map<String, String> headers) implements Receiver {}

  /** An address that takes what Alertmanager's webhook sends. */
  record Webhook(String name, URI url, Map<String, String> headers) implements Receiver {}

  /** An incoming webhook of Slack, or of what understands the same. */
  record Slack(String name, URI url) implements Receiver {}

  /** People, by mail. */
  record Mail(String name, MailServer server) implements Receiver {}

  /**
   * What senders need of the process.
   *
   * @param http shared by all receivers
   * @param waiting threads that may wait for a mail server
   * @param clock the real one
   */
  record Means(
      HttpClient http, Executor waiting, WallClock clock, long timeoutMillis, String pageUrl) {}

  /** What speaks to a receiver. */
  static Sender sender(Receiver receiver, Means means) {
    if (receiver instanceof Alertmanager it) {
      String base = it.url().toString().replaceAll("/+$", "");
      return new AlertmanagerSender(
          post(URI.create(base + "/api/v2/alerts"), it.headers(), means),
          means.clock(),
          means.pageUrl());
    }
    if (receiver instanceof Webhook it) {
      return new WebhookSender(post(it.url(), it.headers(), means), it.name(), means.pageUrl());
    }
    if (receiver instanceof Slack it) {
      return new SlackSender(post(it.url(), Map.of(), means), means.pageUrl());
    }
    return new MailSender(
        ((Mail) receiver).server(),
        means.timeoutMillis(),
        means.waiting(),
        means.clock(),
        means.pageUrl());
  }

  private static HttpPost post(URI address, Map<String, String> headers, Means means) {
    return new HttpPost(means.http(), address, headers, means.timeoutMillis());
  }
}
