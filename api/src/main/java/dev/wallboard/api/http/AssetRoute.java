package dev.wallboard.api.http;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;

/**
 * What the dashboard's page loads: scripts, styles, fonts. Each lies below the version of all of
 * them, and so may be kept for good.
 */
final class AssetRoute extends Route {

  private static final CharSequence FOR_GOOD =
      HttpHeaders.createOptimized("public, max-age=31536000, immutable");

  private final PageFiles files;

  AssetRoute(PageFiles files) {
    super("/assets/{version}/{folder}/{file}", HttpMethod.GET, HttpMethod.HEAD);
    this.files = files;
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
    PageFile file = files.asset(values[1], values[2]);
    if (file == null || !values[0].equals(files.version())) {
      exchange.send(
          Reply.problem(Problem.notFound("there is nothing at " + Excerpt.of(exchange.path()))));
    } else if (exchange.codings().takesNothing()) {
      exchange.send(Reply.problem(Problem.notAcceptable("Accept-Encoding takes nothing")));
    } else {
      exchange.send(
          file.reply(exchange.codings(), exchange.header(HttpHeaders.IF_NONE_MATCH))
              .with(HttpHeaders.CACHE_CONTROL, FOR_GOOD));
    }
  }
}
