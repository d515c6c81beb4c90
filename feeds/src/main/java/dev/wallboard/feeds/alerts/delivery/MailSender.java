package dev.wallboard.feeds.alerts.delivery;

import dev.wallboard.feeds.alerts.delivery.Outcome.Acknowledged;
import dev.wallboard.feeds.alerts.delivery.Outcome.Failed;
import dev.wallboard.feeds.alerts.delivery.Outcome.Refused;
import dev.wallboard.feeds.alerts.firing.Firing;
import dev.wallboard.model.WallClock;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Sends mail, one alert a message. It waits for the server on a thread of its executor. */
final class MailSender implements Sender {

  private static final int PERMANENT = 5;

  private final MailServer server;
  private final Session session;
  private final Executor waiting;
  private final WallClock clock;
  private final String pageUrl;

  MailSender(
      MailServer server, long timeoutMillis, Executor waiting, WallClock clock, String pageUrl) {
    this.server = server;
    this.session = Session.getInstance(properties(server, timeoutMillis));
    this.waiting = waiting;
    this.clock = clock;
    this.pageUrl = pageUrl;
  }

  private static Properties properties(MailServer server, long timeoutMillis) {
    String timeout = Long.toString(timeoutMillis);
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
    properties.setProperty("mail.smtp.connectiontimeout", timeout);
    properties.setProperty("mail.smtp.timeout", timeout);
    properties.setProperty("mail.smtp.writetimeout", timeout);
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
    boolean starttls = server.security() == MailServer.Security.STARTTLS;
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
    properties.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(server.security() == MailServer.Security.TLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
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
    return CompletableFuture.supplyAsync(() -> sendNow(notices.get(0)), waiting);
  }

  private Outcome sendNow(Notice notice) {
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage message = message(notice);
      if (server.login().isPresent()) {
        transport.connect(server.login().get().username(), server.login().get().password());
      } else {
        transport.connect();
      }
      transport.sendMessage(message, message.getAllRecipients());
      return new Acknowledged();
    } catch (SMTPSendFailedException e) {
      return e.getReturnCode() / 100 == PERMANENT ? new Refused(reason(e)) : new Failed(reason(e));
    } catch (MessagingException e) {
      return e.getNextException() instanceof SMTPAddressFailedException
          ? new Refused(reason(e))
          : new Failed(reason(e));
    }
  }

  private static String reason(MessagingException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
  }

  private MimeMessage message(Notice notice) throws MessagingException {
    Firing firing = notice.firing();
    MimeMessage message = new NamedMessage(session, idOf(notice.key()));
    message.setFrom(new InternetAddress(server.from()));
    for (String to : server.to()) {
      message.addRecipient(RecipientType.TO, new InternetAddress(to));
    }
    message.setSubject(
        "[%s] %s".formatted(notice.status().toUpperCase(Locale.ROOT), notice.title()), "UTF-8");
    message.setSentDate(new Date(clock.nowEpochMillis()));
    message.setHeader("Auto-Submitted", "auto-generated");
    if (!firing.isActive()) {
      message.setHeader("References", idOf(firing.id() + "-firing"));
    }
    message.setText(text(notice), "UTF-8");
    message.saveChanges();
    return message;
  }

  private String text(Notice notice) {
    Firing firing = notice.firing();
    StringBuilder text = new StringBuilder(notice.title()).append("\n\n");
    line(text, "Condition", firing.subject().condition());
    line(text, "Value", firing.value());
    line(text, "Account", firing.subject().accountId());
    line(text, "Severity", firing.subject().severity().word());
    line(text, "Fired", Instant.ofEpochMilli(firing.firedEpochMillis()).toString());
    if (firing.resolvedEpochMillis().isPresent()) {
      line(
          text,
          "Resolved",
          Instant.ofEpochMilli(firing.resolvedEpochMillis().getAsLong()).toString());
    }
    line(text, "Firing", firing.id());
    return text.append(pageUrl.isEmpty() ? "" : "\n" + pageUrl + "\n").toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%-10s %s%n".formatted(name + ":", value));
  }

  private static String idOf(String key) {
    return "<" + key + "@wallboard>";
  }

  /** A message whose id says what it is about, so that a repeat can be told. */
  private static final class NamedMessage extends MimeMessage {
    private final String id;

    NamedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
