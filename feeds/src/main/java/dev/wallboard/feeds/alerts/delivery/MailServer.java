package dev.wallboard.feeds.alerts.delivery;

import java.util.List;
import java.util.Optional;

/**
 * How mail is sent.
 *
 * @param login empty where the server asks for none
 */
public record MailServer(
    String host, int port, Security security, Optional<Login> login, String from, List<String> to) {

  /** How the connection is kept from others. */
  public enum Security {
    /** Not at all. */
    NONE,
    /** By {@code STARTTLS}, which the server must offer. */
    STARTTLS,
    /** From the first byte on. */
    TLS
  }

  /** A name and its password. */
  public record Login(String username, String password) {
    @Override
    public String toString() {
      return "Login[" + username + "]";
    }
  }
}
