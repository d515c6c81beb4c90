package dev.wallboard.app.replay;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * The request that brings events to an account of a server: where it goes, and what headers it has.
 * Whatever else a server wants to see, credentials first of all, is to be added here.
 */
public final class EventsRequest {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final URI server;
  private final URI uri;

  private EventsRequest(URI server, URI uri) {
    this.server = server;
    this.uri = uri;
  }

  /**
   * Requests to a server.
   *
   * @param server its address: {@code http} or {@code https}, and a path before its own or none
   * @throws IllegalArgumentException if it is not such an address; the message says what is wrong
   */
  public static EventsRequest to(String server, String account) {
    URI base = parsed(server);
    if (base.getRawQuery() != null || base.getFragment() != null || base.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "a server's address has no user, no query and no fragment: " + server);
    }
    String path = base.getRawPath().replaceAll("/+$", "");
    URI bare = URI.create(base.getScheme() + "://" + base.getRawAuthority() + path);
    return new EventsRequest(bare, URI.create(bare + "/ingest/api/account/" + account + "/events"));
  }

  private static URI parsed(String server) {
    URI base = URI.create(server.matches("(?i)https?://.+") ? server : "");
    if (base.getHost() == null) {
      throw new IllegalArgumentException(
          "a server's address is written like http://127.0.0.1:8080, not " + server);
    }
    return base;
  }

  /** The address of the server. */
  URI server() {
    return server;
  }

  /** The request with a body of lines. */
  HttpRequest with(byte[] body) {
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/x-ndjson")
        .timeout(LONGEST)
        .version(version())
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Without TLS nobody asks for HTTP/2, which would take an upgrade. */
  private HttpClient.Version version() {
    return server.getScheme().equalsIgnoreCase("https")
        ? HttpClient.Version.HTTP_2
        : HttpClient.Version.HTTP_1_1;
  }
}
