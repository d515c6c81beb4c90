package dev.wallboard.api.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who can reach the server, by where it listens. */
public final class Exposure {

  private static final String LOOPBACK = "127.0.0.1";

  private Exposure() {}

  /**
   * The settings, if it is safe to listen by them.
   *
   * @throws IllegalArgumentException if others can reach the server, and what they say could be
   *     read on the way, or it is not known what they dial
   */
  public static HttpSettings require(HttpSettings settings) {
    String host = settings.address().host();
    if (isLoopback(host)) {
      return settings;
    }
    if (!settings.tls().isOn() && !settings.plain().isInsecure()) {
      throw new IllegalArgumentException(
          ("http.host %s is not this machine's loopback, and what goes there without TLS can be read"
                  + " on the way: give a certificate (tls.certificate, tls.key), or say insecure-http:"
                  + " true where the network is safe or a proxy sees to TLS")
              .formatted(host));
    }
    if (settings.hosts().dialled().isEmpty()) {
      throw new IllegalArgumentException(
          ("http.host %s is not this machine's loopback, so public-host is needed: what clients dial,"
                  + " such as wallboard.example:8443")
              .formatted(host));
    }
    return settings;
  }

  /** Where to listen without TLS: beside TLS on this machine only, if nothing else is said. */
  static String plainHost(HttpSettings settings) {
    String host = settings.address().host();
    return settings.plain().isInsecure() || isLoopback(host) ? host : LOOPBACK;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
