package dev.wallboard.api.http;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.AccessControl;
import dev.wallboard.api.access.Decision;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.hosts.Hosts;
import dev.wallboard.api.limits.Limits;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** Finds who answers a request, and answers itself where nobody does. For all event loops. */
final class Router {

  private static final CharSequence ALLOW = HttpHeaders.createOptimized("allow");
  private static final String CONTINUE = "100-continue";

  private final List<Route> routes;
  private final Gate gate;
  private final AccessControl access;
  private final Hosts hosts;
  private final Limits limits;
  private final CommonHeaders common;
  private final int maxTargetBytes;

  Router(
      List<Route> routes,
      Gate gate,
      AccessControl access,
      Hosts hosts,
      Limits limits,
      CommonHeaders common,
      int maxTargetBytes) {
    this.routes = List.copyOf(routes);
    this.gate = gate;
    this.access = access;
    this.hosts = hosts;
    this.limits = limits;
    this.common = common;
    this.maxTargetBytes = maxTargetBytes;
  }

  List<Route> routes() {
    return routes;
  }

  /** Answers, or has one of the routes see to it. */
  void take(Exchange exchange) {
    NamedHost named = exchange.namedHost();
    if (named.isWrong()) {
      exchange.send(
          Reply.problem(
                  Problem.badRequest(
                      "a request must name the host it is for, once, as a name or an address with"
                          + " its port or without"))
              .closing());
    } else if (exchange.dial(hosts, named.authority()).isEmpty()) {
      exchange.send(Reply.problem(misdirected(named)));
    } else if (exchange.targetLength() > maxTargetBytes) {
      exchange.send(Reply.problem(UnreadableRequest.tooLong(maxTargetBytes)));
    } else if (isPreflight(exchange)) {
      exchange.send(CommonHeaders.preflight());
    } else {
      route(exchange);
    }
  }

  /** Whether a browser asks if a page of another site may ask, and it may. */
  private boolean isPreflight(Exchange exchange) {
    return exchange.method() == HttpMethod.OPTIONS
        && exchange.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null
        && common.isShared(exchange.header(HttpHeaders.ORIGIN));
  }

  private static Problem misdirected(NamedHost named) {
    return Problem.misdirected(
        "the server does not answer for "
            + named.authority().map(host -> Excerpt.of(host.host())).orElse("the host")
            + " (public-host, hosts)");
  }

  private void route(Exchange exchange) {
    String path = exchange.path();
    for (Route route : routes) {
      String[] values = route.path().match(path);
      if (values != null) {
        take(exchange, route, values);
        return;
      }
    }
    if (isOpenTo(exchange)) {
      exchange.send(Reply.problem(Problem.notFound("there is nothing at " + Excerpt.of(path))));
    }
  }

  private void take(Exchange exchange, Route route, String[] values) {
    if (!route.isAlwaysOpen() && !isOpenTo(exchange)) {
      return;
    }
    if (!route.allows(exchange.method())) {
      String allowed = String.join(", ", route.methods());
      exchange.send(
          Reply.problem(
                  Problem.methodNotAllowed(
                      Excerpt.of(exchange.method().name())
                          + " is not allowed here, only "
                          + allowed))
              .with(ALLOW, allowed));
      return;
    }
    String expectation = exchange.header(HttpHeaders.EXPECT);
    if (expectation != null && !expectation.equalsIgnoreCase(CONTINUE)) {
      exchange.send(
          Reply.problem(
                  Problem.expectationFailed(
                      "Expect: " + Excerpt.of(expectation) + " is not done here, only " + CONTINUE))
              .closing());
      return;
    }
    admit(exchange, route, values);
  }

  private void admit(Exchange exchange, Route route, String[] values) {
    Decision decision =
        access.decide(
            exchange.accessRequest(),
            route.path().account(values),
            route.need(exchange.method().name()));
    if (decision instanceof Decision.Refused refused) {
      exchange.refuse(refused, route::refusal);
    } else if (exchange.admit((Decision.Granted) decision, route::refusal)
        && (route.isAlwaysOpen() || isWithinLimits(exchange, route, values))) {
      route.take(exchange, values);
    }
  }

  private boolean isWithinLimits(Exchange exchange, Route route, String[] values) {
    boolean isIngest = route.need(exchange.method().name()) == Need.SEND_EVENTS;
    return exchange.spend(limits, isIngest, route.path().account(values), route::refusal);
  }

  private boolean isOpenTo(Exchange exchange) {
    if (exchange.enter()) {
      return true;
    }
    exchange.send(Reply.problem(Problem.serviceUnavailable(gate.reason())).retrySoon());
    return false;
  }
}
