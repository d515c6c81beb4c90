package dev.wallboard.api.http;

import dev.wallboard.api.hosts.IpAddress;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;

/** The other ends of connections. */
final class Peers {

  private Peers() {}

  static InetAddress address(SocketAddress peer) {
    return IpAddress.parse(peer.hostAddress())
        .orElseThrow(() -> new IllegalStateException("a peer without an address"));
  }
}
