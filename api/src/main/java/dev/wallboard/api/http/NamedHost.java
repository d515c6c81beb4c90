package dev.wallboard.api.http;

import dev.wallboard.api.hosts.Authority;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host that a request says it is for (RFC 9112, 3.2; RFC 9113, 8.3.1).
 *
 * @param authority empty if it names none, or none that is one
 * @param isWrong whether it names more than one, none where it must, or what is no host
 */
record NamedHost(Optional<Authority> authority, boolean isWrong) {

  private static final Pattern WHOLE_URI = Pattern.compile("(?i:https?)://([^/?#]*).*");

  static NamedHost of(HttpServerRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
    if (hosts.size() > 1) {
      return wrong();
    }
    if (request.version() == HttpVersion.HTTP_2) {
      return ofStream(request.authority(true), hosts);
    }
    if (hosts.isEmpty()) {
      return new NamedHost(Optional.empty(), request.version() != HttpVersion.HTTP_1_0);
    }
    Matcher whole = WHOLE_URI.matcher(request.uri());
    return of(whole.matches() ? whole.group(1) : hosts.get(0));
  }

  private static NamedHost ofStream(HostAndPort authority, List<String> hosts) {
    if (authority == null) {
      return hosts.isEmpty() ? wrong() : of(hosts.get(0));
    }
    NamedHost named = of(authority.toString());
    return hosts.isEmpty() || of(hosts.get(0)).equals(named) ? named : wrong();
  }

  private static NamedHost of(String text) {
    Optional<Authority> authority = Authority.parse(text);
    return new NamedHost(authority, authority.isEmpty());
  }

  private static NamedHost wrong() {
    return new NamedHost(Optional.empty(), true);
  }
}
