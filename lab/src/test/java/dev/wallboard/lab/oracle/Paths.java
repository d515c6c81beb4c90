package dev.wallboard.lab.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Random valid calls of the five methods with all their parameters. */
final class Paths {
  private static final long[] TIMEFRAMES = {
    1, 5, 7, 10, 15, 30, 60, 60, 120, 360, 1439, 1440, 1440
  };
  private static final String[] FORMULAS = {"answered", "offered", "offered-without-short"};
  private static final long UNKNOWN_ID = 424_242;

  private final SplittableRandom random;
  private final EventSet set;

  Paths(SplittableRandom random, EventSet set) {
    this.random = random;
    this.set = set;
  }

  String next() {
    List<String> parameters = new ArrayList<>();
    String method =
        switch (random.nextInt(13)) {
          case 0, 1, 2 -> queueHealth(parameters);
          case 3, 4 -> engagementActivity(parameters);
          case 5, 6 -> agentActivity(parameters);
          case 7 -> queueState(parameters);
          case 8, 9 -> sla(parameters);
          case 10, 11 -> serviceLevel(parameters);
          default -> agentStates(parameters);
        };
    if (chance(10)) {
      parameters.add(chance(50) ? "source=ccui" : unlisted(method));
    }
    int first = parameters.isEmpty() ? 0 : random.nextInt(parameters.size());
    Collections.rotate(parameters, first);
    return method + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
  }

  /** A parameter that only other methods list, and that is ignored here whatever it says. */
  private static String unlisted(String method) {
    return switch (method) {
      case "queuestate" -> "timeframe=0";
      case "sla" -> "interval=x";
      case "agentactivity", "agent-states" -> "skillIds=1,,2";
      default -> "groupIds=x";
    };
  }

  private String queueHealth(List<String> parameters) {
    versionAndFrame(parameters, true);
    ids(parameters, "skillIds", set.skills(), 60);
    if (chance(35)) {
      parameters.add("chatCenterId=" + (chance(90) ? oneOf(set.centres()) : UNKNOWN_ID));
    }
    return "queuehealth";
  }

  private String engagementActivity(List<String> parameters) {
    versionAndFrame(parameters, true);
    ids(parameters, "skillIds", set.skills(), 60);
    ids(parameters, "agentIds", set.agents(), 50);
    return "engactivity";
  }

  private String agentActivity(List<String> parameters) {
    versionAndFrame(parameters, true);
    ids(parameters, "agentIds", set.agents(), 100);
    return "agentactivity";
  }

  private String queueState(List<String> parameters) {
    if (chance(90)) {
      parameters.add("v=" + (chance(70) ? 2 : 1));
    }
    ids(parameters, "skillIds", set.skills(), 60);
    return "queuestate";
  }

  private String sla(List<String> parameters) {
    versionAndFrame(parameters, false);
    ids(parameters, "skillIds", set.skills(), 40);
    ids(parameters, "groupIds", set.groups(), 50);
    if (chance(60)) {
      parameters.add("histogram=" + histogram());
    }
    return "sla";
  }

  private String serviceLevel(List<String> parameters) {
    versionAndFrame(parameters, true);
    ids(parameters, "skillIds", set.skills(), 60);
    if (chance(60)) {
      parameters.add("formula=" + FORMULAS[random.nextInt(FORMULAS.length)]);
    }
    if (chance(60)) {
      parameters.add("withinSeconds=" + (1 + random.nextInt(chance(70) ? 60 : 2_000)));
    }
    return "servicelevel";
  }

  private String agentStates(List<String> parameters) {
    ids(parameters, "agentIds", set.agents(), 40);
    ids(parameters, "groupIds", set.groups(), 40);
    return "agent-states";
  }

  private void versionAndFrame(List<String> parameters, boolean mayCut) {
    if (chance(90)) {
      parameters.add("v=1");
    }
    long timeframe =
        chance(65) ? TIMEFRAMES[random.nextInt(TIMEFRAMES.length)] : 1 + random.nextLong(1440);
    parameters.add("timeframe=" + timeframe);
    if (mayCut && timeframe >= 5 && chance(45)) {
      parameters.add("interval=" + divisor(timeframe));
    }
  }

  /** At least 5; seldom one that cuts the frame into very many intervals. */
  private long divisor(long timeframe) {
    List<Long> divisors = new ArrayList<>();
    for (long d = 5; d <= timeframe; d++) {
      if (timeframe % d == 0 && (timeframe / d <= 30 || chance(2))) {
        divisors.add(d);
      }
    }
    return oneOf(divisors);
  }

  private void ids(List<String> parameters, String name, List<Long> known, int percent) {
    if (!chance(percent)) {
      return;
    }
    if (percent < 100 && chance(4)) {
      parameters.add(name + "=");
      return;
    }
    parameters.add(name + "=" + (chance(35) ? "all" : idList(known)));
  }

  private String idList(List<Long> known) {
    List<String> ids = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      ids.add(Long.toString(chance(92) ? oneOf(known) : UNKNOWN_ID));
    }
    return String.join(chance(20) ? "%20,%20" : ",", ids);
  }

  private String histogram() {
    return random
        .longs(1 + random.nextInt(12), 0, chance(50) ? 13 : 200)
        .mapToObj(start -> Long.toString(5 * start))
        .collect(Collectors.joining(chance(20) ? ",%20" : ","));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private long oneOf(List<Long> list) {
    return list.get(random.nextInt(list.size()));
  }
}
