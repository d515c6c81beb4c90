package dev.wallboard.api.http;

import dev.wallboard.api.hosts.Hosts;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many connections are open, all in all and from each address; proxies that are trusted may
 * have as many as there may be. For all event loops.
 */
final class OpenConnections {

  private final HttpSettings.Connections settings;
  private final Hosts hosts;
  private final AtomicInteger all = new AtomicInteger();
  private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();

  OpenConnections(HttpSettings.Connections settings, Hosts hosts) {
    this.settings = settings;
    this.hosts = hosts;
  }

  /** Counts one; false, and then it is not, if there are too many. */
  boolean open(InetAddress peer) {
    if (all.incrementAndGet() > settings.most()) {
      all.decrementAndGet();
      return false;
    }
    int ofPeer = byAddress.merge(peer, 1, Integer::sum);
    if (ofPeer > settings.mostOfAnAddress() && !hosts.isTrusted(peer)) {
      close(peer);
      return false;
    }
    return true;
  }

  void close(InetAddress peer) {
    all.decrementAndGet();
    byAddress.computeIfPresent(peer, (address, count) -> count == 1 ? null : count - 1);
  }

  /** How many there are. */
  int count() {
    return all.get();
  }
}
