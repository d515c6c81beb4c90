package dev.wallboard.lab.access;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.builder.api.DefaultApi10a;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.OAuth10aService;
import dev.wallboard.api.access.key.MadeKey;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Objects;

/** A key in the hands of ScribeJava, which signs by HMAC-SHA1. */
public final class Scribe {

  private final OAuth10aService service;
  private final OAuth1AccessToken token;

  /** There is no dance for tokens. */
  private static final class NoDance extends DefaultApi10a {
    @Override
    public String getRequestTokenEndpoint() {
      return "";
    }

    @Override
    public String getAccessTokenEndpoint() {
      return "";
    }

    @Override
    protected String getAuthorizationBaseUrl() {
      return "";
    }
  }

  Scribe(String consumerKey, String consumerSecret, String token, String tokenSecret) {
    this.service = new ServiceBuilder(consumerKey).apiSecret(consumerSecret).build(new NoDance());
    this.token = new OAuth1AccessToken(token, tokenSecret);
  }

  public static Scribe with(MadeKey key) {
    return new Scribe(
        key.credential("consumerKey"),
        key.credential("consumerSecret"),
        key.credential("token"),
        key.credential("tokenSecret"));
  }

  /** The request, signed. */
  OAuthRequest signed(Verb verb, String url) {
    OAuthRequest request = new OAuthRequest(verb, url);
    service.signRequest(token, request);
    return request;
  }

  /** What stands in {@code Authorization} of a signed request. */
  public String authorization(Verb verb, String url) {
    return Objects.requireNonNull(signed(verb, url).getHeaders().get("Authorization"));
  }

  /** A signed GET, to be sent by anybody. */
  HttpRequest get(String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Authorization", authorization(Verb.GET, url))
        .build();
  }

  OAuth10aService service() {
    return service;
  }
}
