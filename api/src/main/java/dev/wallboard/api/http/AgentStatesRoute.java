package dev.wallboard.api.http;

import dev.wallboard.api.access.Need;
import dev.wallboard.api.stream.StreamQuery;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;

/**
 * What agents do, for workforce tools: once, or as events for those who take them (spec:
 * Integrations, Workforce management; docs/reading.md, Agents' states).
 */
final class AgentStatesRoute extends Route {

  private static final String METHOD = "agent-states";
  private static final String EVENTS = "text/event-stream";

  private final OperationsRoute reads;
  private final StreamRoute streams;

  AgentStatesRoute(OperationsRoute reads, StreamRoute streams) {
    super(
        "/wfm/api/account/{accountId}/" + METHOD, HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
    this.reads = reads;
    this.streams = streams;
  }

  @Override
  public Need need(String method) {
    return Need.READ;
  }

  @Override
  void take(Exchange exchange, String[] values) {
    String accepted = exchange.header(HttpHeaders.ACCEPT);
    if (exchange.method() == HttpMethod.GET && accepted != null && accepted.contains(EVENTS)) {
      String query = exchange.query();
      String call = query.isEmpty() ? METHOD : METHOD + "?" + query;
      streams.stream(exchange, values[0], StreamQuery.of(call, "agents"));
    } else {
      reads.take(exchange, new String[] {values[0], METHOD});
    }
  }
}
