package dev.wallboard.api.hosts;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and perhaps a port, as {@code Host} and {@code :authority} name them (RFC 3986, 3.2).
 *
 * @param host in lower case; an address of version 6 in brackets
 * @param port 0 if none is given
 */
public record Authority(String host, int port) {

  private static final Pattern FORM =
      Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}]|[0-9a-zA-Z._-]{1,253})(?::([0-9]{1,5}))?");
  private static final int MAX_PORT = 65_535;
  private static final String LOCALHOST = "localhost";

  /** What the text names; empty if that is no host. */
  public static Optional<Authority> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(1).toLowerCase(Locale.ROOT);
    int port = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    boolean isHost = !host.startsWith("[") || IpAddress.parse(bare(host)).isPresent();
    return isHost && port <= MAX_PORT && (port > 0 || matcher.group(2) == null)
        ? Optional.of(new Authority(host, port))
        : Optional.empty();
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** The network address, if the host is one. */
  public Optional<InetAddress> address() {
    return IpAddress.parse(bare(host));
  }

  /** Whether it names the machine that asks: {@code localhost}, {@code 127.0.0.1}, {@code ::1}. */
  public boolean isLoopback() {
    return host.equals(LOCALHOST) || address().filter(InetAddress::isLoopbackAddress).isPresent();
  }

  /** Whether it is the same host, whatever the ports; two ways to write an address are one. */
  boolean isSameHost(Authority other) {
    return host.equals(other.host) || address().isPresent() && address().equals(other.address());
  }

  /** The same without the port that goes without saying. */
  Authority withoutDefaultPort(boolean isTls) {
    return port == (isTls ? 443 : 80) ? new Authority(host, 0) : this;
  }

  @Override
  public String toString() {
    return port == 0 ? host : host + ":" + port;
  }
}
