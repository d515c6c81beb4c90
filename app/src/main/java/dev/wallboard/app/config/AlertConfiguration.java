package dev.wallboard.app.config;

import dev.wallboard.feeds.alerts.AlertSettings;
import dev.wallboard.feeds.alerts.delivery.MailServer;
import dev.wallboard.feeds.alerts.delivery.Receiver;
import dev.wallboard.feeds.alerts.firing.FiringLimits;
import dev.wallboard.feeds.alerts.rules.RuleLimits;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of alerts. */
final class AlertConfiguration {

  private static final int SMTP_PORT = 25;
  private static final int MAX_PORT = 65_535;

  /** What kinds of receivers there are. */
  private enum Kind {
    ALERTMANAGER,
    WEBHOOK,
    SLACK,
    MAIL
  }

  private AlertConfiguration() {}

  static AlertSettings read(Given given) {
    AlertSettings usual = AlertSettings.DEFAULTS;
    return given.make(
        () ->
            new AlertSettings(
                given.texts(
                    "alerts.rules",
                    usual.ruleFiles(),
                    "YAML files of alert rules, or folders of such."),
                given.sections(
                    "alerts.receivers", "Who is told of alerts.", AlertConfiguration::receiver),
                given.millis(
                    "alerts.every", usual.everyMillis(), "How often alert rules are looked at."),
                given.millis(
                    "alerts.send-timeout",
                    usual.timeoutMillis(),
                    "How long a receiver of alerts may take to answer."),
                given.millis(
                    "alerts.max-backoff",
                    usual.longestWaitMillis(),
                    "How long a receiver that fails is left alone at most."),
                given
                    .optionalText(
                        "alerts.page-url", "Where people find the dashboard; alerts link to it.")
                    .orElse(usual.pageUrl()),
                rules(given),
                firings(given)));
  }

  private static RuleLimits rules(Given given) {
    return given.make(
        () ->
            new RuleLimits(
                given.integer(
                    "alerts.max-rules",
                    RuleLimits.DEFAULTS.maxRules(),
                    "The most alert rules of a file.")));
  }

  private static FiringLimits firings(Given given) {
    FiringLimits usual = FiringLimits.DEFAULTS;
    return given.make(
        () ->
            new FiringLimits(
                given.integer(
                    "alerts.max-active",
                    usual.maxActive(),
                    "The most alerts of an account that are pending or firing at once."),
                given.integer(
                    "alerts.max-kept",
                    usual.maxKept(),
                    "The most alerts of an account that are kept."),
                given.millis(
                    "alerts.keep",
                    usual.keepMillis(),
                    "How long alerts are kept that are resolved.")));
  }

  private static Receiver receiver(Given entry) {
    String name = entry.requiredText("name", "What rules call the receiver.");
    Kind kind =
        entry.oneOf("kind", Kind.WEBHOOK, "How it is spoken to; mail has no url, the others do.");
    Optional<String> url =
        entry.secret("url", "Where to post: of an Alertmanager, what precedes /api/v2/alerts.");
    Map<String, String> headers =
        entry.secrets("headers", "Further headers, of an Alertmanager or a webhook.");
    MailServer mail = mail(entry);
    return switch (kind) {
      case ALERTMANAGER -> new Receiver.Alertmanager(name, address(url), headers);
      case WEBHOOK -> new Receiver.Webhook(name, address(url), headers);
      case SLACK -> new Receiver.Slack(name, address(url));
      case MAIL -> new Receiver.Mail(name, complete(mail));
    };
  }

  private static MailServer mail(Given entry) {
    Optional<String> host = entry.optionalText("host", "The mail server.");
    int port = entry.integer("port", SMTP_PORT, "The mail server's port.");
    MailServer.Security security =
        entry.oneOf(
            "security", MailServer.Security.STARTTLS, "How mail is kept from others on its way.");
    Optional<String> username = entry.optionalText("username", "Who logs in to the mail server.");
    Optional<String> password = entry.secret("password", "Its password.");
    String from = entry.optionalText("from", "The sender of mail.").orElse("");
    List<String> to = entry.texts("to", List.of(), "Who gets the mail.");
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("port must be from 1 to 65535, not " + port);
    }
    if (username.isPresent() != password.isPresent()) {
      throw new IllegalArgumentException("username and password go together");
    }
    return new MailServer(
        host.orElse(""),
        port,
        security,
        username.map(it -> new MailServer.Login(it, password.orElseThrow())),
        from,
        to);
  }

  private static MailServer complete(MailServer mail) {
    if (mail.host().isEmpty() || mail.from().isEmpty() || mail.to().isEmpty()) {
      throw new IllegalArgumentException("kind mail needs host, from and to");
    }
    return mail;
  }

  private static URI address(Optional<String> url) {
    if (url.isEmpty()) {
      throw new IllegalArgumentException("kind alertmanager, webhook and slack need a url");
    }
    try {
      URI address = new URI(url.get());
      if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Said below, without the url, which may hold a secret.
    }
    throw new IllegalArgumentException("url must be an address that begins with http or https");
  }
}
