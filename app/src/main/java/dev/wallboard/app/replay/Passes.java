package dev.wallboard.app.replay;

import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server is shown: nothing, or a token that it gives for the secret of a client (OAuth 2.0),
 * another one when the last is no longer taken.
 *
 * <p>For one thread.
 */
public final class Passes {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int LONGEST_TEXT = 1 << 14;

  private final @Nullable ClientKey key;
  private @Nullable String token;

  /**
   * The client a key is.
   *
   * @param id its client id
   * @param secret its client secret
   */
  private record ClientKey(String id, String secret) {
    String form() {
      return "grant_type=client_credentials&client_id=%s&client_secret=%s"
          .formatted(encoded(id), encoded(secret));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "the client " + id;
    }
  }

  /** The server gives no token. */
  static final class NotGiven extends Exception {
    private static final long serialVersionUID = 1;

    NotGiven(String why) {
      super(why);
    }
  }

  private Passes(@Nullable ClientKey key) {
    this.key = key;
  }

  /** Nothing, for servers that want nothing. */
  public static Passes none() {
    return new Passes(null);
  }

  /**
   * Tokens for a key.
   *
   * @param json what {@code key create --oauth2 --format json} has printed
   * @throws IllegalArgumentException if it is something else; the message says what is missing
   */
  public static Passes forKey(byte[] json) {
    try {
      Members client = Members.read(json).object("oauth2");
      return new Passes(
          new ClientKey(
              client.text("clientId", LONGEST_TEXT), client.text("clientSecret", LONGEST_TEXT)));
    } catch (WrongDocument e) {
      throw new IllegalArgumentException(
          e.reason() + ", and must be what 'key create --oauth2 --format json' prints", e);
    }
  }

  /**
   * What to show at present, if anything.
   *
   * @param tokens where the server gives tokens
   */
  Optional<String> authorization(HttpClient client, URI tokens)
      throws IOException, InterruptedException, NotGiven {
    if (key == null) {
      return Optional.empty();
    }
    if (token == null) {
      token = fetched(key, client, tokens);
    }
    return Optional.of("Bearer " + token);
  }

  private static String fetched(ClientKey key, HttpClient client, URI tokens)
      throws IOException, InterruptedException, NotGiven {
    HttpRequest request =
        HttpRequest.newBuilder(tokens)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(LONGEST)
            .version(HttpClient.Version.HTTP_1_1)
            .POST(BodyPublishers.ofString(key.form()))
            .build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    int status = answer.statusCode();
    if (status == 429 || status >= 500) {
      throw new IOException("it answered " + status + " when asked for a token");
    }
    try {
      return Members.read(answer.body()).text("access_token", LONGEST_TEXT);
    } catch (WrongDocument e) {
      throw new NotGiven(
          "the server gives no token for this key (%d): it is another server's or account's, or is disabled"
              .formatted(status));
    }
  }

  /** The last one was not taken: whether it makes sense to try once more with another. */
  boolean renew() {
    boolean had = token != null;
    token = null;
    return had;
  }
}
