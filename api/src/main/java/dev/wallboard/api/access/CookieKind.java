package dev.wallboard.api.access;

/** What a cookie of the server's may show, such as a login. As quick as {@link Credentials}. */
public interface CookieKind {

  /** The name of the cookie. */
  String name();

  /** Whether what a cookie holds is still good. */
  boolean knows(String value);

  /**
   * Who calls, or why that was not shown. The request is none that another site has had a browser
   * make, as far as it reads.
   *
   * @param value what the cookie holds; it may be of no use any more
   * @param accountId whose path it is; empty for a path that is the server's own
   */
  Credentials.Shown check(AccessRequest request, String value, String accountId);
}
