package dev.wallboard.api.hosts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Scheme and host of a URL.
 *
 * @param authority without the default port
 */
public record Origin(boolean isTls, Authority authority) {

  private static final String HTTPS = "https";
  private static final String HTTP = "http";

  public Origin {
    authority = authority.withoutDefaultPort(isTls);
  }

  /** The origin, if the text is a URL of {@code http} or {@code https} with nothing beyond. */
  public static Optional<Origin> parse(String text) {
    try {
      URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      String scheme = String.valueOf(uri.getScheme());
      boolean isTls = scheme.equalsIgnoreCase(HTTPS);
      boolean isBare = text.indexOf('?') < 0 && text.indexOf('#') < 0 && "".equals(uri.getPath());
      return (isTls || scheme.equalsIgnoreCase(HTTP)) && isBare
          ? Authority.parse(String.valueOf(uri.getRawAuthority()))
              .map(authority -> new Origin(isTls, authority))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return (isTls ? HTTPS : HTTP) + "://" + authority;
  }
}
