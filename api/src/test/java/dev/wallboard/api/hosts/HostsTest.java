package dev.wallboard.api.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients dialled, and who they are, as requests and proxies tell it. */
class HostsTest {

  /** Proxies at 10.0.0.0/8 and fd00::/8; more names than one. */
  private static final Hosts HOSTS =
      new Hosts(
          HostSettings.of(
              Optional.of("wallboard.example:8443"),
              List.of("other.example", "192.0.2.7", "[2001:db8::7]:9000"),
              Optional.of("https://front.example"),
              List.of("10.0.0.0/8", "fd00::/8")));

  private static final String DIRECT = "198.51.100.1";
  private static final String PROXY = "10.0.0.1";

  private static InetAddress ip(String text) {
    return IpAddress.parse(text).orElseThrow();
  }

  /** Headers from lines such as {@code x-forwarded-for: 1.2.3.4}, separated by bars. */
  private static Function<String, List<String>> headers(String lines) {
    return name ->
        Arrays.stream(lines.split("\\|"))
            .map(String::strip)
            .filter(line -> line.startsWith(name + ":"))
            .map(line -> line.substring(name.length() + 1).strip())
            .toList();
  }

  private static Optional<Dialled> dialled(
      Hosts hosts, boolean isTls, String host, String peer, String headers) {
    Optional<Authority> named =
        host.isEmpty() ? Optional.empty() : Optional.of(Authority.parse(host).orElseThrow());
    return hosts.dialled(isTls, named, ip(peer), headers(headers));
  }

  private static Dialled dialled(boolean isTls, String host, String peer, String headers) {
    return dialled(HOSTS, isTls, host, peer, headers).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:1",
        "127.0.0.1:8080",
        "127.9.9.9",
        "[::1]:8080",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "wallboard.example",
        "Wallboard.Example:1",
        "front.example",
        "other.example:65535",
        "192.0.2.7",
        "[::ffff:192.0.2.7]",
        "[2001:db8::7]",
        "[2001:0db8::0007]:1"
      })
  void aHostThatIsListedIsAnsweredAtWhateverPort(String host) {
    assertThat(dialled(HOSTS, false, host, DIRECT, "")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "wallboard.example.",
        "wallboard.example.evil.example",
        "localhost.evil.example",
        "192.0.2.8",
        "0.0.0.0",
        "[::]",
        "[2001:db8::8]",
        "2130706433",
        "127.1"
      })
  void anyOtherHostIsNot(String host) {
    assertThat(dialled(HOSTS, false, host, DIRECT, "")).isEmpty();
    assertThat(dialled(HOSTS, false, "localhost", PROXY, "x-forwarded-host: " + host)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":80",
        "a:",
        "a:0",
        "a:65536",
        "a:-1",
        "a b",
        "user@a",
        "a/b",
        "::1",
        "[::1",
        "[::g]",
        "[fe80::1%eth0]",
        "a,b",
        "ä.example",
        "[::1]8"
      })
  void whatIsNoHostIsNone(String text) {
    assertThat(Authority.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "false; localhost:8080; http://localhost:8080; localhost:8080",
        "false; LocalHost:80; http://localhost; localhost",
        "true; localhost:443; https://localhost; localhost",
        "true; [::1]:8443; https://[::1]:8443; [::1]:8443",
        "true; other.example:9443; https://other.example:9443; other.example:9443",
        "true; wallboard.example; https://wallboard.example; wallboard.example:8443",
        "true; front.example:8443; https://front.example:8443; wallboard.example:8443",
        // A proxy that nobody has listed, and that leaves the host as it is.
        "false; front.example; https://front.example; wallboard.example:8443",
        "false; front.example:8080; http://front.example:8080; wallboard.example:8443",
        // Old clients name none.
        "false; ''; http://wallboard.example:8443; wallboard.example:8443"
      })
  void whatIsDialledDirectlyIsTakenAsItIs(boolean isTls, String host, String origin, String base) {
    Dialled dialled = dialled(isTls, host, DIRECT, "");
    assertThat(dialled.origin()).hasToString(origin);
    assertThat(HOSTS.base(origin, OptionalInt.empty())).isEqualTo(base);
    assertThat(dialled.client()).isEqualTo(ip(DIRECT));
  }

  @Test
  void whoDialsThisMachineWithoutTlsIsToldThePortWithTls() {
    OptionalInt tls = OptionalInt.of(8443);
    assertThat(HOSTS.base("http://localhost:8080", tls)).isEqualTo("localhost:8443");
    assertThat(HOSTS.base("http://[::1]:8080", tls)).isEqualTo("[::1]:8443");
    assertThat(HOSTS.base("https://localhost:9443", tls)).isEqualTo("localhost:9443");
    assertThat(HOSTS.base("http://other.example:8080", tls)).isEqualTo("other.example:8080");
    assertThat(HOSTS.base("http://wallboard.example", tls)).isEqualTo("wallboard.example:8443");
  }

  @Test
  void whoIsNoTrustedProxyIsNotBelieved() {
    Dialled dialled =
        dialled(
            false,
            "other.example",
            DIRECT,
            "x-forwarded-for: 1.2.3.4|x-forwarded-proto: https|x-forwarded-host: front.example"
                + "|forwarded: for=1.2.3.4;proto=https;host=front.example");
    assertThat(dialled.client()).isEqualTo(ip(DIRECT));
    assertThat(dialled.origin()).hasToString("http://other.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; 10.0.0.1",
        "x-forwarded-for: 203.0.113.9; 203.0.113.9",
        "x-forwarded-for: 203.0.113.9:4711; 203.0.113.9",
        "x-forwarded-for: 2001:db8::9; 2001:db8::9",
        "x-forwarded-for: [2001:db8::9]:4711; 2001:db8::9",
        "x-forwarded-for: ::ffff:203.0.113.9; 203.0.113.9",
        // The rightmost that is no trusted proxy, whatever stands before it.
        "x-forwarded-for: 127.0.0.1, 203.0.113.9; 203.0.113.9",
        "x-forwarded-for: 127.0.0.1, 203.0.113.9, 10.0.0.7; 203.0.113.9",
        "x-forwarded-for: 127.0.0.1|x-forwarded-for: 203.0.113.9,fd00::5 , 10.0.0.7; 203.0.113.9",
        // Nothing but proxies: the farthest.
        "x-forwarded-for: 10.1.1.1, 10.0.0.7; 10.1.1.1",
        // Who cannot be told is as far as it goes.
        "x-forwarded-for: unknown; 10.0.0.1",
        "x-forwarded-for: 203.0.113.9, _hidden, 10.0.0.7; 10.0.0.7",
        "x-forwarded-for: 203.0.113.9, <script>; 10.0.0.1",
        "x-forwarded-for: , 203.0.113.9,; 203.0.113.9",
        "x-forwarded-for: 203.0.113.999; 10.0.0.1",
        "x-forwarded-for: ''; 10.0.0.1"
      })
  void theClientIsTheRightmostThatIsNoTrustedProxy(String headers, String client) {
    assertThat(dialled(false, "localhost", PROXY, headers).client()).isEqualTo(ip(client));
  }

  @Test
  void forwardedNamesTheClientAndWhatItDialled() {
    Dialled dialled =
        dialled(
            false,
            "localhost:8080",
            PROXY,
            "forwarded: for=127.0.0.1;proto=http;host=localhost"
                + "|forwarded: For=\"[2001:db8::9]:4711\"; PROTO=https; host=\"other.example:8443\","
                + " for=10.0.0.7;proto=http;by=_x");
    assertThat(dialled.client()).isEqualTo(ip("2001:db8::9"));
    assertThat(dialled.origin()).hasToString("https://other.example:8443");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for=203.0.113.9;proto",
        "for=",
        "for=\"203.0.113.9",
        "for=203.0.113.9;for=203.0.113.8",
        "for=203.0.113.9;;=x",
        "for=203.0.113.9 proto=https",
        "for=203.0.113.9;host=other.example/"
      })
  void aForwardedThatIsNotWrittenByTheRulesDoesNotCount(String value) {
    Dialled dialled = dialled(false, "other.example", PROXY, "forwarded: " + value);
    assertThat(dialled.client()).isEqualTo(ip(PROXY));
    assertThat(dialled.origin()).hasToString("http://other.example");
  }

  @Test
  void whereTwoHeadersNameDifferentClientsNeitherCounts() {
    String one = "forwarded: for=127.0.0.1;proto=https";
    assertThat(dialled(false, "other.example", PROXY, one + "|x-forwarded-for: 203.0.113.9"))
        .returns(ip(PROXY), Dialled::client)
        .returns(false, Dialled::isTls);
    assertThat(dialled(false, "other.example", PROXY, one + "|x-forwarded-for: 127.0.0.1"))
        .returns(ip("127.0.0.1"), Dialled::client)
        .returns(true, Dialled::isTls);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x-forwarded-proto: https; other.example; https://other.example",
        "x-forwarded-proto: HTTPS, http; other.example; http://other.example",
        "x-forwarded-for: 203.0.113.9, 10.0.0.7|x-forwarded-proto: https, http; other.example;"
            + " https://other.example",
        "x-forwarded-proto: gopher; other.example; http://other.example",
        "x-forwarded-host: other.example:8443|x-forwarded-proto: https; localhost:8080;"
            + " https://other.example:8443",
        "x-forwarded-host: front.example; localhost:8080; https://front.example",
        // A proxy that names its own way to the server.
        "''; 127.0.0.1:8080; https://front.example",
        "x-forwarded-for: 203.0.113.9; 127.0.0.1:8080; https://front.example",
        "x-forwarded-proto: http; 127.0.0.1:8080; http://front.example",
        "''; front.example:8080; https://front.example"
      })
  void whatWasDialledIsWhatTheProxySaysOrThePublicUrl(String headers, String host, String origin) {
    assertThat(dialled(false, host, PROXY, headers).origin()).hasToString(origin);
  }

  @Test
  void withoutSettingsItIsThisMachineThatAsks() {
    Hosts hosts = new Hosts(HostSettings.NONE);
    assertThat(dialled(hosts, false, "", "127.0.0.1", "").orElseThrow().origin())
        .hasToString("http://localhost");
    assertThat(dialled(hosts, false, "wallboard.example", "127.0.0.1", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,10.255.255.255,11.0.0.0",
    "0.0.0.0/0,255.255.255.255,::1",
    "192.0.2.128/25,192.0.2.128,192.0.2.127",
    "192.0.2.1,192.0.2.1,192.0.2.2",
    "2001:db8::/33,2001:db8:7fff::1,2001:db8:8000::",
    "::/0,::1,127.0.0.1",
    "::1,::1,::2"
  })
  void aRangeContainsWhatSharesItsBits(String range, String inside, String outside) {
    AddressRange parsed = AddressRange.parse(range).orElseThrow();
    assertThat(parsed.contains(ip(inside))).isTrue();
    assertThat(parsed.contains(ip(outside))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.1/8",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0/8",
        "::1/127",
        "localhost",
        "2001:db8::/129",
        "[::1]"
      })
  void whatIsNoRangeIsNone(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wallboard.example",
        "ftp://wallboard.example",
        "https://wallboard.example/app",
        "https://wallboard.example?x",
        "https://user@wallboard.example",
        "https://",
        "https://wallboard.example:0"
      })
  void aPublicUrlIsSchemeAndHostAlone(String url) {
    assertThatThrownBy(
            () -> HostSettings.of(Optional.empty(), List.of(), Optional.of(url), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("public-url must be")
        .hasMessageEndingWith("not " + url);
  }

  @Test
  void aPublicUrlNamesThePublicHost() {
    HostSettings settings =
        HostSettings.of(
            Optional.empty(), List.of(), Optional.of("HTTPS://Wallboard.example:443/"), List.of());
    assertThat(settings.dialled()).hasToString("Optional[wallboard.example]");
  }
}
