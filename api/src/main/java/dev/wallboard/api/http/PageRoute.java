package dev.wallboard.api.http;

import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.stream.Stream;

/**
 * The dashboard's page, at each of the addresses it knows how to show; what comes after is done by
 * its scripts. Answers while the server reads back, too, and then says so itself.
 */
final class PageRoute extends Route {

  /**
   * Nothing but what this server serves: no inline script or style, no eval, no frames around it.
   * Of answers that are no page, {@link CommonHeaders} decides.
   */
  static final CharSequence POLICY =
      HttpHeaders.createOptimized(
          "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
              + " object-src 'none'");

  private static final CharSequence POLICY_HEADER =
      HttpHeaders.createOptimized("content-security-policy");
  private static final CharSequence REVALIDATE = HttpHeaders.createOptimized("no-cache");

  /** Every address that is the page's own. */
  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/skills",
          "/skills/{skillId}",
          "/agents",
          "/agents/{agentId}",
          "/adherence",
          "/alerts",
          "/boards",
          "/boards/{boardId}",
          "/boards/{boardId}/edit",
          "/wall");

  private final PageFile page;

  private PageRoute(String template, PageFile page) {
    super(template, HttpMethod.GET, HttpMethod.HEAD);
    this.page = page;
  }

  /** A route for each of the page's addresses, and one for what it loads. */
  static Stream<Route> all(PageFiles files) {
    return Stream.concat(
        ADDRESSES.stream().map(address -> new PageRoute(address, files.index())),
        Stream.of(new AssetRoute(files)));
  }

  @Override
  public Need need(String method) {
    return Need.NOTHING;
  }

  @Override
  boolean isAlwaysOpen() {
    return true;
  }

  @Override
  void take(Exchange exchange, String[] values) {
    if (exchange.codings().takesNothing()) {
      exchange.send(Reply.problem(Problem.notAcceptable("Accept-Encoding takes nothing")));
      return;
    }
    exchange.send(
        page.reply(exchange.codings(), exchange.header(HttpHeaders.IF_NONE_MATCH))
            .with(HttpHeaders.CACHE_CONTROL, REVALIDATE)
            .with(POLICY_HEADER, POLICY));
  }
}
