package dev.wallboard.api.http;

import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** A shape of paths, and what is done there. */
public abstract class Route {

  private final PathTemplate template;
  private final List<HttpMethod> methods;

  Route(String template, HttpMethod... methods) {
    this.template = new PathTemplate(template);
    this.methods = List.of(methods);
  }

  /** The shape of the paths, variables in braces: {@code /a/{id}/b}. */
  public final String template() {
    return template.toString();
  }

  /** The HTTP methods that are answered here; others are 405. */
  public final List<String> methods() {
    return methods.stream().map(HttpMethod::name).toList();
  }

  /** Whether its paths are those of an account, {@code {accountId}} in the template. */
  public final boolean hasAccount() {
    return template.hasAccount();
  }

  /**
   * What whoever calls must be allowed to; the router sees to it before anything else of the
   * request is looked at, and before its body is received.
   *
   * @param method one that is answered here
   */
  public abstract Need need(String method);

  /** How a refusal is told that comes before the route has seen the request. */
  Reply refusal(Problem problem) {
    return Reply.problem(problem);
  }

  final PathTemplate path() {
    return template;
  }

  final boolean allows(HttpMethod method) {
    return methods.contains(method);
  }

  /** Whether it answers before the server is ready, and while it stops. */
  boolean isAlwaysOpen() {
    return false;
  }

  /**
   * Answers, or sees to it that someone does. On the exchange's event loop, for nothing but methods
   * that are allowed.
   *
   * @param values those of the template's variables, in order
   */
  abstract void take(Exchange exchange, String[] values);
}
