package dev.wallboard.api.http;

import dev.wallboard.api.hosts.HostSettings;
import dev.wallboard.api.hosts.Origin;
import dev.wallboard.api.limits.LimitSettings;
import dev.wallboard.api.stream.StreamSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the server listens, and how much it takes on. Each setting has the name it has in the
 * configuration, in parentheses.
 */
public record HttpSettings(
    Address address,
    Plain plain,
    Tls tls,
    HostSettings hosts,
    Connections connections,
    Workers workers,
    Sizes sizes,
    Timeouts timeouts,
    Packing packing,
    LimitSettings limits,
    Cors cors,
    StreamSettings streams) {

  /** Loopback, port 8080, without TLS. */
  public static final HttpSettings DEFAULTS =
      new HttpSettings(
          new Address("127.0.0.1", 8080),
          Plain.DEFAULTS,
          Tls.OFF,
          HostSettings.NONE,
          Connections.DEFAULTS,
          Workers.DEFAULTS,
          Sizes.DEFAULTS,
          Timeouts.DEFAULTS,
          Packing.DEFAULTS,
          LimitSettings.DEFAULTS,
          Cors.NONE,
          StreamSettings.DEFAULTS);

  public HttpSettings {
    if (!plain.isOn() && !tls.isOn()) {
      throw new IllegalArgumentException(
          "http.plain must not be false without tls.certificate: nothing would be listened at");
    }
  }

  /** These settings at another address. */
  public HttpSettings with(Address other) {
    return new HttpSettings(
        other,
        plain,
        tls,
        hosts,
        connections,
        workers,
        sizes,
        timeouts,
        packing,
        limits,
        cors,
        streams);
  }

  /** These settings with something else said about listening without TLS. */
  public HttpSettings with(Plain other) {
    return new HttpSettings(
        address,
        other,
        tls,
        hosts,
        connections,
        workers,
        sizes,
        timeouts,
        packing,
        limits,
        cors,
        streams);
  }

  /** These settings with other TLS. */
  public HttpSettings with(Tls other) {
    return new HttpSettings(
        address,
        plain,
        other,
        hosts,
        connections,
        workers,
        sizes,
        timeouts,
        packing,
        limits,
        cors,
        streams);
  }

  /** These settings for other hosts. */
  public HttpSettings with(HostSettings other) {
    return new HttpSettings(
        address,
        plain,
        tls,
        other,
        connections,
        workers,
        sizes,
        timeouts,
        packing,
        limits,
        cors,
        streams);
  }

  /** These settings with more or less under way on a connection. */
  public HttpSettings with(Connections other) {
    return new HttpSettings(
        address, plain, tls, hosts, other, workers, sizes, timeouts, packing, limits, cors,
        streams);
  }

  /** These settings with other workers. */
  public HttpSettings with(Workers other) {
    return new HttpSettings(
        address,
        plain,
        tls,
        hosts,
        connections,
        other,
        sizes,
        timeouts,
        packing,
        limits,
        cors,
        streams);
  }

  /** These settings with other sizes. */
  public HttpSettings with(Sizes other) {
    return new HttpSettings(
        address,
        plain,
        tls,
        hosts,
        connections,
        workers,
        other,
        timeouts,
        packing,
        limits,
        cors,
        streams);
  }

  /** These settings with other times. */
  public HttpSettings with(Timeouts other) {
    return new HttpSettings(
        address,
        plain,
        tls,
        hosts,
        connections,
        workers,
        sizes,
        other,
        packing,
        limits,
        cors,
        streams);
  }

  /** These settings with other limits. */
  public HttpSettings with(LimitSettings other) {
    return new HttpSettings(
        address,
        plain,
        tls,
        hosts,
        connections,
        workers,
        sizes,
        timeouts,
        packing,
        other,
        cors,
        streams);
  }

  /** These settings with other streams. */
  public HttpSettings with(StreamSettings other) {
    return new HttpSettings(
        address,
        plain,
        tls,
        hosts,
        connections,
        workers,
        sizes,
        timeouts,
        packing,
        limits,
        cors,
        other);
  }

  /** These settings with other sites that may ask. */
  public HttpSettings with(Cors other) {
    return new HttpSettings(
        address,
        plain,
        tls,
        hosts,
        connections,
        workers,
        sizes,
        timeouts,
        packing,
        limits,
        other,
        streams);
  }

  /** These settings with other packing. */
  public HttpSettings with(Packing other) {
    return new HttpSettings(
        address,
        plain,
        tls,
        hosts,
        connections,
        workers,
        sizes,
        timeouts,
        other,
        limits,
        cors,
        streams);
  }

  /**
   * Where to listen.
   *
   * @param host the name or number of a network address of this machine ({@code http.host})
   * @param port of what is not encrypted; 0 for any that is free ({@code http.port})
   */
  public record Address(String host, int port) {
    public Address {
      if (host.isBlank()) {
        throw new IllegalArgumentException("http.host must name an address of this machine");
      }
      SettingRange.requireBetween("http.port", 0, 65_535, port);
    }
  }

  /**
   * Whether to listen without TLS.
   *
   * @param isOn whether at all ({@code http.plain}); beside TLS only on this machine's loopback
   * @param isInsecure whether everywhere ({@code insecure-http})
   */
  public record Plain(boolean isOn, boolean isInsecure) {
    public static final Plain DEFAULTS = new Plain(true, false);
  }

  /**
   * How to listen with TLS, which is done where there is a certificate.
   *
   * @param certificate a file of certificates in PEM, the server's own first ({@code
   *     tls.certificate})
   * @param key the file of its key in PEM ({@code tls.key})
   * @param port 0 for any that is free ({@code https.port})
   * @param lookMillis how often the files are looked at for changes ({@code tls.look-interval})
   * @param handshakeMillis how long a handshake may take ({@code tls.handshake-timeout})
   */
  public record Tls(
      Optional<Path> certificate,
      Optional<Path> key,
      int port,
      long lookMillis,
      long handshakeMillis) {

    public static final Tls OFF = new Tls(Optional.empty(), Optional.empty(), 8443, 5_000, 10_000);

    public Tls {
      if (certificate.isPresent() != key.isPresent()) {
        throw new IllegalArgumentException("tls.certificate and tls.key go together");
      }
      SettingRange.requireBetween("https.port", 0, 65_535, port);
      SettingRange.requireMillisBetween("tls.look-interval", 10, lookMillis);
      SettingRange.requireMillisBetween("tls.handshake-timeout", 10, handshakeMillis);
    }

    /** The same with a certificate, at a port. */
    public Tls with(Path otherCertificate, Path otherKey, int otherPort) {
      return new Tls(
          Optional.of(otherCertificate),
          Optional.of(otherKey),
          otherPort,
          lookMillis,
          handshakeMillis);
    }

    boolean isOn() {
      return certificate.isPresent();
    }
  }

  /**
   * How much one client may have open.
   *
   * @param mostStreams requests at once on one connection of HTTP/2 ({@code http.max-streams})
   * @param most connections at once; beyond, they are closed as they are opened ({@code
   *     http.max-connections})
   * @param mostOfAnAddress connections of one address that is no trusted proxy ({@code
   *     http.max-connections-per-address})
   */
  public record Connections(int mostStreams, int most, int mostOfAnAddress) {

    public static final Connections DEFAULTS = new Connections(100, 20_000, 10_000);

    public Connections {
      SettingRange.requireBetween("http.max-connections", 1, 10_000_000, most);
      SettingRange.requireBetween(
          "http.max-connections-per-address", 1, 10_000_000, mostOfAnAddress);
      SettingRange.requireBetween("http.max-streams", 1, 10_000, mostStreams);
    }
  }

  /**
   * Who does the work.
   *
   * @param eventLoops threads that carry bytes ({@code http.event-loops})
   * @param readWorkers threads that compute answers ({@code http.read-workers})
   * @param largeAnswers how many answers of more than 64 KiB are under way at once ({@code
   *     http.large-answers})
   * @param largestAnswers how many answers of more than {@code largestObjects} are under way at
   *     once ({@code http.largest-answers})
   * @param largestObjects the most objects of metrics of an answer that is not one of these ({@code
   *     http.largest-answers-objects})
   * @param largestWaitMillis how long a request waits for its turn among these; then it is answered
   *     503 ({@code http.largest-answers-wait})
   * @param ingestWorkers threads that decode events ({@code http.ingest-workers})
   * @param maxWaiting how many requests may wait for each of the three kinds of worker; what comes
   *     beyond is answered 503 ({@code http.max-waiting-requests})
   */
  public record Workers(
      int eventLoops,
      int readWorkers,
      int largeAnswers,
      int largestAnswers,
      int largestObjects,
      long largestWaitMillis,
      int ingestWorkers,
      int maxWaiting) {

    public static final Workers DEFAULTS = forCores(Runtime.getRuntime().availableProcessors());

    private static final int MOST = 1_024;

    public Workers {
      SettingRange.requireBetween("http.event-loops", 1, MOST, eventLoops);
      SettingRange.requireBetween("http.read-workers", 1, MOST, readWorkers);
      SettingRange.requireBetween("http.large-answers", 1, MOST, largeAnswers);
      SettingRange.requireBetween("http.largest-answers", 1, MOST, largestAnswers);
      SettingRange.requireBetween("http.largest-answers-objects", 1, 1_000_000_000, largestObjects);
      SettingRange.requireMillisBetween("http.largest-answers-wait", 10, largestWaitMillis);
      SettingRange.requireBetween("http.ingest-workers", 1, MOST, ingestWorkers);
      SettingRange.requireBetween("http.max-waiting-requests", 1, 1_000_000, maxWaiting);
    }

    private static Workers forCores(int cores) {
      return new Workers(cores, Math.max(2, cores), 4, 2, 20_000, 5_000, Math.max(2, cores), 1_024);
    }
  }

  /**
   * How large things may be.
   *
   * @param maxUriBytes the first line of a request ({@code http.max-uri-bytes})
   * @param maxHeaderBytes all its headers ({@code http.max-header-bytes})
   * @param maxReadBodyBytes the body of a call ({@code http.max-read-body-bytes})
   * @param maxIngestBodyBytes a body of events, as it comes; to be the same as what the door takes
   *     ({@code intake.max-body-bytes})
   * @param maxHeldBodyBytes bodies of any kind that are in memory at once; beyond, requests are
   *     answered 503 ({@code http.max-held-body-bytes})
   */
  public record Sizes(
      int maxUriBytes,
      int maxHeaderBytes,
      int maxReadBodyBytes,
      int maxIngestBodyBytes,
      long maxHeldBodyBytes) {

    public static final Sizes DEFAULTS =
        new Sizes(32 << 10, 32 << 10, 1 << 20, 16 << 20, 256L << 20);

    private static final int MOST = 1 << 30;

    public Sizes {
      SettingRange.requireBetween("http.max-uri-bytes", 128, 1 << 20, maxUriBytes);
      SettingRange.requireBetween("http.max-header-bytes", 512, 1 << 20, maxHeaderBytes);
      SettingRange.requireBetween("http.max-read-body-bytes", 1, MOST, maxReadBodyBytes);
      SettingRange.requireBetween("intake.max-body-bytes", 1, MOST, maxIngestBodyBytes);
      SettingRange.requireBetween("http.max-held-body-bytes", 1, Long.MAX_VALUE, maxHeldBodyBytes);
    }
  }

  /**
   * How long things may take.
   *
   * @param requestMillis from a request's head to the end of its body, and from the opening of a
   *     connection to the end of the first head ({@code http.request-timeout})
   * @param idleMillis from an answer to the end of the next request's head on the same connection
   *     ({@code http.idle-timeout})
   * @param writeMillis how long a client may take none of its answer ({@code http.write-timeout})
   * @param stopMillis how long a stop waits for what is under way ({@code http.stop-timeout})
   */
  public record Timeouts(long requestMillis, long idleMillis, long writeMillis, long stopMillis) {

    public static final Timeouts DEFAULTS = new Timeouts(60_000, 60_000, 30_000, 20_000);

    public Timeouts {
      SettingRange.requireMillisBetween("http.request-timeout", 10, requestMillis);
      SettingRange.requireMillisBetween("http.idle-timeout", 10, idleMillis);
      SettingRange.requireMillisBetween("http.write-timeout", 10, writeMillis);
      SettingRange.requireMillisBetween("http.stop-timeout", 0, stopMillis);
    }
  }

  /**
   * Which answers are packed with gzip for a client that takes it.
   *
   * @param gzipFromBytes smaller ones are not worth it ({@code http.gzip-from-bytes})
   * @param gzipToBytes larger ones would have to be held for long; an answer up to this is in
   *     memory before it goes out ({@code http.gzip-to-bytes})
   */
  public record Packing(int gzipFromBytes, int gzipToBytes) {

    public static final Packing DEFAULTS = new Packing(1_000, 8 << 20);

    public Packing {
      SettingRange.requireBetween("http.gzip-from-bytes", 0, 1 << 30, gzipFromBytes);
      SettingRange.requireBetween("http.gzip-to-bytes", 0, 1 << 30, gzipToBytes);
    }
  }

  /**
   * Whose pages may ask, by a browser that then never sends a cookie along.
   *
   * @param origins scheme and host of each, such as {@code https://intranet.example} ({@code
   *     cors-origins})
   */
  public record Cors(List<Origin> origins) {

    public static final Cors NONE = new Cors(List.of());

    public Cors {
      origins = List.copyOf(origins);
    }

    /**
     * As they are written.
     *
     * @throws IllegalArgumentException if one is no origin
     */
    public static Cors of(List<String> texts) {
      return new Cors(
          texts.stream()
              .map(
                  text ->
                      Origin.parse(text)
                          .orElseThrow(
                              () ->
                                  new IllegalArgumentException(
                                      "cors-origins must be like https://intranet.example, not "
                                          + text)))
              .toList());
    }
  }
}
