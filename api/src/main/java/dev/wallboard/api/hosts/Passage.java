package dev.wallboard.api.hosts;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way of a request through trusted proxies: from whom the outermost of them had it, and what
 * that one says was dialled.
 *
 * @param isTls empty if nobody says
 * @param host empty if nobody says
 */
record Passage(InetAddress client, Optional<Boolean> isTls, Optional<Authority> host) {

  private static final Pattern NODE =
      Pattern.compile(
          "\\[([0-9a-fA-F:.]+)](?::[0-9]{1,5})?|([0-9.]+)(?::[0-9]{1,5})?|([0-9a-fA-F:.]+)");
  private static final Pattern COMMA = Pattern.compile(",");

  /** What one proxy says about whom it had a request from. */
  record Hop(String node, @Nullable String proto, @Nullable String host) {}

  /** Nothing but the peer of the connection. */
  static Passage none(InetAddress peer) {
    return new Passage(peer, Optional.empty(), Optional.empty());
  }

  /**
   * Follows the hops back as far as they lead through trusted proxies: what a proxy says counts if
   * it is trusted, and whom it had the request from is then the next to be trusted or not. One that
   * does not name an address is as far as it goes.
   *
   * @param hops the nearest last
   */
  static Passage through(List<Hop> hops, InetAddress peer, Predicate<InetAddress> isTrusted) {
    Passage passage = none(peer);
    boolean isKnown = true;
    for (int i = hops.size() - 1; i >= 0 && isKnown && isTrusted.test(passage.client); i--) {
      Hop hop = hops.get(i);
      Optional<InetAddress> from = address(hop.node);
      isKnown = from.isPresent();
      Passage before = passage;
      passage =
          new Passage(
              from.orElse(before.client),
              isTls(hop.proto).or(() -> before.isTls),
              host(hop.host).or(() -> before.host));
    }
    return passage;
  }

  /** The address of a node, with its port or without; empty where it is unknown or hidden. */
  private static Optional<InetAddress> address(String node) {
    Matcher matcher = NODE.matcher(node);
    return matcher.matches()
        ? Stream.of(1, 2, 3)
            .map(matcher::group)
            .filter(found -> found != null)
            .findFirst()
            .flatMap(IpAddress::parse)
        : Optional.empty();
  }

  private static Optional<Boolean> isTls(@Nullable String proto) {
    return switch (proto == null ? "" : proto.toLowerCase(Locale.ROOT)) {
      case "https" -> Optional.of(true);
      case "http" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Authority> host(@Nullable String host) {
    return host == null ? Optional.empty() : Authority.parse(host);
  }

  /**
   * The hops that {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} name. Where protocols
   * or hosts are not as many as addresses, the last is that of all.
   */
  static List<Hop> hops(List<String> nodes, List<String> protos, List<String> hosts) {
    List<String> from = entries(nodes);
    List<String> proto = entries(protos);
    List<String> host = entries(hosts);
    int count = Math.max(from.size(), proto.isEmpty() && host.isEmpty() ? 0 : 1);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Hop(
                    from.isEmpty() ? "" : from.get(i),
                    entry(proto, i, count),
                    entry(host, i, count)))
        .toList();
  }

  private static List<String> entries(List<String> headers) {
    return headers.stream()
        .flatMap(header -> COMMA.splitAsStream(header))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static @Nullable String entry(List<String> entries, int i, int count) {
    if (entries.isEmpty()) {
      return null;
    }
    return entries.get(entries.size() == count ? i : entries.size() - 1);
  }
}
