package dev.wallboard.api.hosts;

import java.net.InetAddress;

/**
 * What a client dialled, and who it is, trusted proxies taken away.
 *
 * @param origin scheme and host as the client dialled them
 * @param client where it comes from
 */
public record Dialled(Origin origin, InetAddress client) {

  /** Whether the client's side of the connection is encrypted, at a proxy if there is one. */
  public boolean isTls() {
    return origin.isTls();
  }
}
