package dev.wallboard.api.http;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.access.domain.BaseUris;
import dev.wallboard.api.access.domain.PublicHost;
import dev.wallboard.api.access.domain.Service;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says where the services of an account are (spec: access, Domain API). The answer is the same
 * whether the account exists or not.
 */
final class BaseUriRoute extends Route {

  private final PublicHost host;

  private BaseUriRoute(String template, PublicHost host) {
    super(template, HttpMethod.GET, HttpMethod.HEAD);
    this.host = host;
  }

  /** One for each form that the path has: of one service and of all, with its suffix or without. */
  static Stream<Route> all(PublicHost host) {
    return Stream.of("/api", "/csdr")
        .map(prefix -> prefix + "/account/{accountId}/service/")
        .flatMap(service -> Stream.of(service, service + "{serviceName}/"))
        .flatMap(path -> Stream.of(path + "baseURI.json", path + "baseURI"))
        .map(template -> new BaseUriRoute(template, host));
  }

  @Override
  public Need need(String method) {
    return Need.NOTHING;
  }

  @Override
  void take(Exchange exchange, String[] values) {
    exchange.send(reply(exchange, values));
  }

  private Reply reply(Exchange exchange, String[] values) {
    if (!AccountIds.isWellFormed(values[0])) {
      return Reply.problem(Problem.badRequest(AccountIds.rule(values[0])));
    }
    BaseUris uris = new BaseUris(values[0], host.of(exchange.accessRequest().origin()));
    if (values.length == 1) {
      return Reply.json(200, uris::writeAllTo);
    }
    Optional<Service> service = Service.named(values[1]);
    return service.isPresent()
        ? Reply.json(200, json -> uris.writeTo(json, service.get()))
        : Reply.problem(Problem.notFound("there is no service " + Excerpt.of(values[1])));
  }
}
