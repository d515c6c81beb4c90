package dev.wallboard.api.http;

import dev.wallboard.intake.IntakeSettings;
import java.time.Duration;

/**
 * How the server listens, and what it takes of a client.
 *
 * @param host where to listen ({@code http.host})
 * @param port 0 takes a free one ({@code http.port})
 * @param maxUriBytes the longest request line ({@code http.max-uri-bytes})
 * @param maxHeaderBytes all headers together ({@code http.max-header-bytes})
 * @param maxCallBytes the body of a call of the operations API ({@code http.max-call-bytes})
 * @param maxEventsBytes the body of events, as it comes ({@code intake.max-body-bytes})
 * @param maxHeldBytes all bodies of events that are held at once ({@code http.max-held-bytes})
 * @param requestTimeout how long a request may take to come in ({@code http.request-timeout})
 * @param idleTimeout how long a connection may be silent ({@code http.idle-timeout})
 * @param writeTimeout how long a client may take nothing of an answer ({@code http.write-timeout})
 * @param stopTimeout how long a stop waits for what is under way ({@code http.stop-timeout})
 * @param readWorkers threads that work out and write answers ({@code http.read-workers})
 * @param ingestWorkers threads that decode events ({@code http.ingest-workers})
 * @param maxWaiting requests of each kind that wait for a worker ({@code http.max-waiting})
 */
public record HttpSettings(
    String host,
    int port,
    int maxUriBytes,
    int maxHeaderBytes,
    int maxCallBytes,
    int maxEventsBytes,
    long maxHeldBytes,
    Duration requestTimeout,
    Duration idleTimeout,
    Duration writeTimeout,
    Duration stopTimeout,
    int readWorkers,
    int ingestWorkers,
    int maxWaiting) {

  public static final HttpSettings DEFAULTS =
      new HttpSettings(
          "127.0.0.1",
          8080,
          64 << 10,
          16 << 10,
          1 << 20,
          IntakeSettings.DEFAULTS.maxBodyBytes(),
          256L << 20,
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          16,
          4,
          10_000);

  public HttpSettings {
    require(port >= 0 && port <= 65_535, "http.port must be from 0 to 65535, not " + port);
    requirePositive("http.max-uri-bytes", maxUriBytes);
    requirePositive("http.max-header-bytes", maxHeaderBytes);
    requirePositive("http.max-call-bytes", maxCallBytes);
    requirePositive("intake.max-body-bytes", maxEventsBytes);
    requirePositive("http.max-held-bytes", maxHeldBytes);
    requirePositive("http.request-timeout", requestTimeout.toMillis());
    requirePositive("http.idle-timeout", idleTimeout.toMillis());
    requirePositive("http.write-timeout", writeTimeout.toMillis());
    require(!stopTimeout.isNegative(), "http.stop-timeout must not be negative");
    requirePositive("http.read-workers", readWorkers);
    requirePositive("http.ingest-workers", ingestWorkers);
    requirePositive("http.max-waiting", maxWaiting);
  }

  private static void requirePositive(String name, long value) {
    require(value > 0, name + " must be at least 1, not " + value);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** The same on another address. */
  public HttpSettings at(String otherHost, int otherPort) {
    return new HttpSettings(
        otherHost,
        otherPort,
        maxUriBytes,
        maxHeaderBytes,
        maxCallBytes,
        maxEventsBytes,
        maxHeldBytes,
        requestTimeout,
        idleTimeout,
        writeTimeout,
        stopTimeout,
        readWorkers,
        ingestWorkers,
        maxWaiting);
  }
}
