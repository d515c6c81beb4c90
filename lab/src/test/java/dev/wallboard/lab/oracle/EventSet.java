package dev.wallboard.lab.oracle;

import java.util.List;

/** A generated set of events in the order of their arrival, and the ids that occur in it. */
public record EventSet(
    long seed,
    String profile,
    List<Planned> events,
    List<Long> skills,
    List<Long> agents,
    List<Long> groups,
    List<Long> centres) {

  /** An event line; a server admits it at {@code arrivalMillis}. */
  public record Planned(String line, long timeMillis, long arrivalMillis) {
    public boolean admissibleAt(long now) {
      return Instants.admissible(timeMillis, now);
    }
  }

  public long lastArrivalMillis() {
    return events.get(events.size() - 1).arrivalMillis();
  }

  public List<String> lines() {
    return events.stream().map(Planned::line).toList();
  }
}
