package dev.wallboard.api.hosts;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * For which hosts the server answers, and what a request's client dialled (spec: access, Domain
 * API). Loopback names are always answered for; ports do not matter. For any thread.
 *
 * <p>Where both {@code Forwarded} and {@code X-Forwarded-*} come from a trusted proxy and do not
 * name the same client, one of them went through it unseen: then neither counts. The same holds for
 * a {@code Forwarded} that is not written by the rules.
 */
public final class Hosts {

  private static final Authority LOCALHOST = new Authority("localhost", 0);

  private final HostSettings settings;
  private final List<Authority> known;

  public Hosts(HostSettings settings) {
    this.settings = settings;
    this.known =
        Stream.of(
                settings.publicHost().stream(),
                settings.publicUrl().stream().map(Origin::authority),
                settings.others().stream())
            .flatMap(each -> each)
            .toList();
  }

  /**
   * What was dialled; empty if that is no host the server answers for.
   *
   * @param isTls whether the connection is encrypted
   * @param named the host that the request names; empty if it names none, as HTTP/1.0 may
   * @param peer the other end of the connection
   * @param headers all values of a header, by its name in lower case
   */
  public Optional<Dialled> dialled(
      boolean isTls,
      Optional<Authority> named,
      InetAddress peer,
      Function<String, List<String>> headers) {
    Passage passage = isTrusted(peer) ? passage(peer, headers) : Passage.none(peer);
    Authority host = passage.host().or(() -> named).or(settings::dialled).orElse(LOCALHOST);
    if (!isAnswered(host)) {
      return Optional.empty();
    }
    Origin origin = origin(passage, host, isTls, isTrusted(peer));
    return Optional.of(new Dialled(origin, passage.client()));
  }

  private Origin origin(Passage passage, Authority host, boolean isTls, boolean isFromProxy) {
    Optional<Origin> usual =
        settings
            .publicUrl()
            .filter(
                url ->
                    isFromProxy
                        ? url.authority().isSameHost(host) || isReplaced(passage, host)
                        : !isTls && url.equals(new Origin(url.isTls(), host)));
    return new Origin(
        passage.isTls().or(() -> usual.map(Origin::isTls)).orElse(isTls),
        passage.host().or(() -> usual.map(Origin::authority)).orElse(host));
  }

  /** Whether a proxy has named its own way to the server instead of what the client dialled. */
  private static boolean isReplaced(Passage passage, Authority host) {
    return passage.host().isEmpty() && host.isLoopback();
  }

  /**
   * The host to tell a client for further calls (spec: access, Domain API): its own where that is
   * loopback or listed, else the public one. Clients put {@code https://} before it; so who dialled
   * this machine without TLS is told the port with TLS.
   *
   * @param origin what was dialled
   * @param tlsPort where the server listens with TLS, if it does
   */
  public String base(String origin, OptionalInt tlsPort) {
    Origin dialled =
        Origin.parse(origin)
            .orElseThrow(() -> new IllegalArgumentException("an origin of ours, not " + origin));
    return base(dialled, tlsPort).toString();
  }

  private Authority base(Origin dialled, OptionalInt tlsPort) {
    Authority host = dialled.authority();
    if (host.isLoopback()) {
      return dialled.isTls() || tlsPort.isEmpty()
          ? host
          : new Authority(host.host(), tlsPort.getAsInt());
    }
    return settings.others().stream().anyMatch(host::isSameHost)
        ? host
        : settings.dialled().orElse(host);
  }

  private boolean isAnswered(Authority host) {
    return host.isLoopback() || known.stream().anyMatch(host::isSameHost);
  }

  /** Whether what comes from the address is a proxy's, not a client's. */
  public boolean isTrusted(InetAddress peer) {
    return settings.trustedProxies().stream().anyMatch(range -> range.contains(peer));
  }

  private Passage passage(InetAddress peer, Function<String, List<String>> headers) {
    List<String> forwarded = headers.apply("forwarded");
    List<Passage.Hop> hops =
        Passage.hops(
            headers.apply("x-forwarded-for"),
            headers.apply("x-forwarded-proto"),
            headers.apply("x-forwarded-host"));
    if (forwarded.isEmpty()) {
      return Passage.through(hops, peer, this::isTrusted);
    }
    return ForwardedHeader.hops(forwarded)
        .map(told -> Passage.through(told, peer, this::isTrusted))
        .filter(told -> hops.isEmpty() || agrees(told, hops, peer))
        .orElse(Passage.none(peer));
  }

  private boolean agrees(Passage told, List<Passage.Hop> hops, InetAddress peer) {
    return Passage.through(hops, peer, this::isTrusted).client().equals(told.client());
  }
}
