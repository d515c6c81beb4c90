package dev.wallboard.app.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * The request that brings events to an account of a server: where it goes, what headers it has, and
 * in whose name it is.
 */
public final class EventsRequest {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final URI server;
  private final URI uri;
  private final URI tokens;
  private final Passes passes;

  private EventsRequest(URI server, String account, Passes passes) {
    this.server = server;
    this.uri = URI.create(server + "/ingest/api/account/" + account + "/events");
    this.tokens = URI.create(server + "/sentinel/api/v2/account/" + account + "/app/token");
    this.passes = passes;
  }

  /**
   * Requests to a server.
   *
   * @param passes what it is shown
   * @param server its address: {@code http} or {@code https}, and a path before its own or none
   * @throws IllegalArgumentException if it is not such an address; the message says what is wrong
   */
  public static EventsRequest to(String server, String account, Passes passes) {
    URI base = parsed(server);
    if (base.getRawQuery() != null || base.getFragment() != null || base.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "a server's address has no user, no query and no fragment: " + server);
    }
    String path = base.getRawPath().replaceAll("/+$", "");
    URI bare = URI.create(base.getScheme() + "://" + base.getRawAuthority() + path);
    return new EventsRequest(bare, account, passes);
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

  /** Whether another attempt may be taken, after one was not for what it had shown. */
  boolean renew() {
    return passes.renew();
  }

  /**
   * The request with a body of lines.
   *
   * @param client asks for a token, if one is needed
   */
  HttpRequest with(byte[] body, HttpClient client)
      throws IOException, InterruptedException, Passes.NotGiven {
    HttpRequest.Builder request = builder(body);
    passes.authorization(client, tokens).ifPresent(shown -> request.header("Authorization", shown));
    return request.build();
  }

  private HttpRequest.Builder builder(byte[] body) {
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/x-ndjson")
        .timeout(LONGEST)
        .version(version())
        .POST(BodyPublishers.ofByteArray(body));
  }

  /** Without TLS nobody asks for HTTP/2, which would take an upgrade. */
  private HttpClient.Version version() {
    return server.getScheme().equalsIgnoreCase("https")
        ? HttpClient.Version.HTTP_2
        : HttpClient.Version.HTTP_1_1;
  }
}
