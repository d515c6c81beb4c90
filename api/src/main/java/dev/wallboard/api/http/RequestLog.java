package dev.wallboard.api.http;

/**
 * Where requests are noted once they are over (spec: access, Transport). On event loops, so it
 * waits for nothing.
 */
@FunctionalInterface
public interface RequestLog {

  /** Notes nothing. */
  RequestLog NONE = request -> {};

  void note(Noted request);

  /**
   * A request that is over.
   *
   * @param caller who called: {@code key 3f9ac01b22}, {@code user jo}, {@code nobody}; never a
   *     secret
   * @param account whose path it was; empty for one that is the server's own
   * @param address where it came from
   * @param path as it was sent, without the query, which may hold a signature
   * @param status of the answer; 0 if the client went away before
   * @param millis from its head to the end of the answer
   */
  record Noted(
      String caller,
      String account,
      String address,
      String method,
      String path,
      int status,
      long millis) {}
}
