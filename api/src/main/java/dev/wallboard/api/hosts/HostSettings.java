package dev.wallboard.api.hosts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * For which hosts the server answers, and whom it believes about where requests come from.
 *
 * @param publicHost what clients are told to dial ({@code public-host}); empty takes that of {@code
 *     publicUrl}
 * @param others further hosts it answers for ({@code hosts})
 * @param publicUrl scheme and host that clients dial where a proxy stands before the server and
 *     does not say so itself ({@code public-url})
 * @param trustedProxies whose {@code Forwarded} and {@code X-Forwarded-*} count ({@code
 *     trusted-proxies})
 */
public record HostSettings(
    Optional<Authority> publicHost,
    List<Authority> others,
    Optional<Origin> publicUrl,
    List<AddressRange> trustedProxies) {

  /** Loopback names only. */
  public static final HostSettings NONE =
      new HostSettings(Optional.empty(), List.of(), Optional.empty(), List.of());

  public HostSettings {
    others = List.copyOf(others);
    trustedProxies = List.copyOf(trustedProxies);
  }

  /**
   * The settings as they are written.
   *
   * @throws IllegalArgumentException if one is not what it should be; the message begins with its
   *     name
   */
  public static HostSettings of(
      Optional<String> publicHost,
      List<String> hosts,
      Optional<String> publicUrl,
      List<String> trustedProxies) {
    return new HostSettings(
        publicHost.map(text -> authority("public-host", text)),
        all(hosts, text -> authority("hosts", text)),
        publicUrl.map(HostSettings::origin),
        all(trustedProxies, HostSettings::range));
  }

  private static <T> List<T> all(List<String> texts, Function<String, T> parse) {
    return texts.stream().map(parse).toList();
  }

  private static Authority authority(String name, String text) {
    return Authority.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name
                        + " must be a host with its port or without, such as"
                        + " wallboard.example:8443, not "
                        + text));
  }

  private static Origin origin(String text) {
    return Origin.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "public-url must be a URL of scheme and host alone, such as"
                        + " https://wallboard.example, not "
                        + text));
  }

  private static AddressRange range(String text) {
    return AddressRange.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "trusted-proxies must be addresses or ranges of them, such as 10.0.0.0/8 or"
                        + " 2001:db8::/32 with nothing behind the prefix, not "
                        + text));
  }

  /** What clients are told to dial where they did not come by a name of their own choice. */
  public Optional<Authority> dialled() {
    return publicHost.or(() -> publicUrl.map(Origin::authority));
  }
}
