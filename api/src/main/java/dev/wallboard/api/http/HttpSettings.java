package dev.wallboard.api.http;

/**
 * How the server listens, and how much it takes on. Each setting has the name it has in the
 * configuration, in parentheses.
 */
public record HttpSettings(
    Address address, Workers workers, Sizes sizes, Timeouts timeouts, Packing packing) {

  /** Loopback, port 8080. */
  public static final HttpSettings DEFAULTS =
      new HttpSettings(
          new Address("127.0.0.1", 8080),
          Workers.DEFAULTS,
          Sizes.DEFAULTS,
          Timeouts.DEFAULTS,
          Packing.DEFAULTS);

  /** These settings at another address. */
  public HttpSettings with(Address other) {
    return new HttpSettings(other, workers, sizes, timeouts, packing);
  }

  /** These settings with other workers. */
  public HttpSettings with(Workers other) {
    return new HttpSettings(address, other, sizes, timeouts, packing);
  }

  /** These settings with other sizes. */
  public HttpSettings with(Sizes other) {
    return new HttpSettings(address, workers, other, timeouts, packing);
  }

  /** These settings with other times. */
  public HttpSettings with(Timeouts other) {
    return new HttpSettings(address, workers, sizes, other, packing);
  }

  /** These settings with other packing. */
  public HttpSettings with(Packing other) {
    return new HttpSettings(address, workers, sizes, timeouts, other);
  }

  /**
   * Where to listen.
   *
   * @param host the name or number of a network address of this machine ({@code http.host})
   * @param port 0 for any that is free ({@code http.port})
   */
  public record Address(String host, int port) {
    public Address {
      if (host.isBlank()) {
        throw new IllegalArgumentException("http.host must name an address of this machine");
      }
      requireBetween("http.port", 0, 65_535, port);
    }
  }

  /**
   * Who does the work.
   *
   * @param eventLoops threads that carry bytes ({@code http.event-loops})
   * @param readWorkers threads that compute answers ({@code http.read-workers})
   * @param largeAnswers how many answers of more than 64 KiB are under way at once ({@code
   *     http.large-answers})
   * @param ingestWorkers threads that decode events ({@code http.ingest-workers})
   * @param maxWaiting how many requests may wait for each of the three kinds of worker; what comes
   *     beyond is answered 503 ({@code http.max-waiting-requests})
   */
  public record Workers(
      int eventLoops, int readWorkers, int largeAnswers, int ingestWorkers, int maxWaiting) {

    public static final Workers DEFAULTS = forCores(Runtime.getRuntime().availableProcessors());

    private static final int MOST = 1_024;

    public Workers {
      requireBetween("http.event-loops", 1, MOST, eventLoops);
      requireBetween("http.read-workers", 1, MOST, readWorkers);
      requireBetween("http.large-answers", 1, MOST, largeAnswers);
      requireBetween("http.ingest-workers", 1, MOST, ingestWorkers);
      requireBetween("http.max-waiting-requests", 1, 1_000_000, maxWaiting);
    }

    private static Workers forCores(int cores) {
      return new Workers(cores, Math.max(2, cores), 4, Math.max(2, cores), 1_024);
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
      requireBetween("http.max-uri-bytes", 128, 1 << 20, maxUriBytes);
      requireBetween("http.max-header-bytes", 512, 1 << 20, maxHeaderBytes);
      requireBetween("http.max-read-body-bytes", 1, MOST, maxReadBodyBytes);
      requireBetween("intake.max-body-bytes", 1, MOST, maxIngestBodyBytes);
      requireBetween("http.max-held-body-bytes", 1, Long.MAX_VALUE, maxHeldBodyBytes);
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

    private static final long HOUR_MILLIS = 3_600_000;

    public Timeouts {
      requireMillisBetween("http.request-timeout", 10, requestMillis);
      requireMillisBetween("http.idle-timeout", 10, idleMillis);
      requireMillisBetween("http.write-timeout", 10, writeMillis);
      requireMillisBetween("http.stop-timeout", 0, stopMillis);
    }

    private static void requireMillisBetween(String name, long leastMillis, long millis) {
      if (millis < leastMillis || millis > HOUR_MILLIS) {
        throw new IllegalArgumentException(
            name + " must be from " + leastMillis + " ms to 1 h, not " + millis + " ms");
      }
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
      requireBetween("http.gzip-from-bytes", 0, 1 << 30, gzipFromBytes);
      requireBetween("http.gzip-to-bytes", 0, 1 << 30, gzipToBytes);
    }
  }

  private static void requireBetween(String name, long least, long most, long value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + ", not " + value);
    }
  }
}
