package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.EventSet.Planned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** What is done to a live subject, step by step, with a clock that never goes back. */
record Script(String mode, List<Step> steps) {
  /** Lines that arrive at {@code now}, or (path not null) a call at {@code now}. */
  record Step(long now, List<String> lines, String path) {
    static Step accept(long now, List<String> lines) {
      return new Step(now, lines, null);
    }

    static Step ask(long now, String path) {
      return new Step(now, List.of(), path);
    }

    boolean isCall() {
      return path != null;
    }

    @Override
    public String toString() {
      String at = now + " (" + Instant.ofEpochMilli(now) + ") ";
      return at + (isCall() ? "ask " + path : "accept\n  " + String.join("\n  ", lines));
    }
  }

  /** The set in the order of its arrival, with repeats, calls between, and the clock run on. */
  static Script live(EventSet set, SplittableRandom random) {
    return new Writer(set, random).live();
  }

  /** The set in another admissible order of arrival; calls at the end only. */
  static Script reordered(EventSet set, SplittableRandom random) {
    return new Writer(set, random).reordered();
  }

  /** Up to a call, without the other calls. */
  Script onlyCall(int call) {
    List<Step> kept = new ArrayList<>(steps.subList(0, call + 1));
    kept.removeIf(step -> step.isCall() && step != steps.get(call));
    return new Script(mode, kept);
  }

  Script until(int call) {
    return new Script(mode, steps.subList(0, call + 1));
  }

  private static final class Writer {
    private static final int MOMENTS = 6;

    private final EventSet set;
    private final SplittableRandom random;
    private final Paths paths;
    private final List<Step> steps = new ArrayList<>();
    private final List<Planned> sent = new ArrayList<>();

    Writer(EventSet set, SplittableRandom random) {
      this.set = set;
      this.random = random;
      this.paths = new Paths(random.split(), set);
    }

    Script live() {
      long end = set.lastArrivalMillis();
      List<Planned> inTime = new ArrayList<>(set.events());
      List<Planned> held = holdBack(inTime, end);
      deliver(inTime, MOMENTS);
      runOn(held, end);
      return new Script("live", steps);
    }

    /** Takes some events out that may still arrive after the end, and plans them anew. */
    private List<Planned> holdBack(List<Planned> inTime, long end) {
      List<Planned> held = new ArrayList<>();
      if (random.nextInt(100) < 50) {
        for (Planned event : List.copyOf(inTime)) {
          long last = Instants.lastAdmissible(event.timeMillis());
          if (last > end && random.nextInt(100) < 6 && inTime.size() > 1) {
            inTime.remove(event);
            held.add(at(event, random.nextLong(end, last + 1)));
          }
        }
      }
      held.sort(Comparator.comparingLong(Planned::arrivalMillis));
      return held;
    }

    private void runOn(List<Planned> held, long end) {
      List<Planned> left = new ArrayList<>(held);
      long week = random.nextInt(100) < 25 ? end + Oracle.DEFAULT_SILENCE_MILLIS : 0;
      long second = random.nextInt(100) < 30 ? 0 : random.nextLong(Instants.MINUTE);
      for (long now :
          new long[] {
            end,
            end + second,
            end + Instants.BUCKET,
            end + Instants.HOUR,
            end + Instants.DAY - random.nextInt(2),
            end + Instants.DAY + Instants.BUCKET,
            week
          }) {
        if (now >= end) {
          while (!left.isEmpty() && left.get(0).arrivalMillis() <= now) {
            send(left.subList(0, 1), left.get(0).arrivalMillis());
            left.remove(0);
          }
          ask(now, 2);
        }
      }
    }

    Script reordered() {
      long end = set.lastArrivalMillis();
      int how = random.nextInt(3);
      List<Planned> events = new ArrayList<>();
      for (Planned event : set.events()) {
        long first = event.timeMillis() - Instants.MAX_AHEAD;
        long last = Math.min(end, Instants.lastAdmissible(event.timeMillis()));
        events.add(
            at(event, how == 0 ? last : how == 1 ? first : random.nextLong(first, last + 1)));
      }
      shuffle(events);
      events.sort(Comparator.comparingLong(Planned::arrivalMillis));
      deliver(events, random.nextInt(2));
      long now = Math.max(end, steps.get(steps.size() - 1).now());
      ask(now, 4);
      ask(now + Instants.BUCKET, 2);
      return new Script("reordered", steps);
    }

    private static Planned at(Planned event, long arrival) {
      return new Planned(event.line(), event.timeMillis(), arrival);
    }

    private void deliver(List<Planned> events, int moments) {
      int most = 1 + events.size() / (2 + random.nextInt(20));
      int from = 0;
      while (from < events.size()) {
        int to = Math.min(events.size(), from + 1 + random.nextInt(most));
        while (!allAdmissible(events.subList(from, to), events.get(to - 1).arrivalMillis())) {
          to--;
        }
        long now = events.get(to - 1).arrivalMillis();
        send(events.subList(from, to), now);
        if (random.nextInt(events.size()) < moments * (to - from)) {
          long until = to == events.size() ? now : events.get(to).arrivalMillis();
          ask(moment(now, until), 2);
        }
        from = to;
      }
    }

    private static boolean allAdmissible(List<Planned> events, long now) {
      return events.stream().allMatch(event -> event.admissibleAt(now));
    }

    private void send(List<Planned> events, long now) {
      List<Planned> batch = new ArrayList<>(events);
      if (!sent.isEmpty() && random.nextInt(100) < 40) {
        int repeats = 1 + random.nextInt(1 + batch.size() / 4);
        for (int i = 0; i < repeats; i++) {
          Planned again = sent.get(random.nextInt(sent.size()));
          if (again.admissibleAt(now)) {
            batch.add(again);
          }
        }
      }
      if (random.nextInt(100) < 50) {
        shuffle(batch);
      }
      sent.addAll(events);
      steps.add(Step.accept(now, batch.stream().map(Planned::line).toList()));
    }

    private void ask(long now, int calls) {
      for (int i = 0; i < calls; i++) {
        steps.add(Step.ask(now, paths.next()));
      }
    }

    /** Between two arrivals: at once, anywhere, or at an instant of note. */
    private long moment(long now, long until) {
      long event =
          sent.get(sent.size() - 1 - random.nextInt(Math.min(20, sent.size()))).timeMillis();
      long candidate =
          switch (random.nextInt(7)) {
            case 0 -> now;
            case 1 -> Instants.bucketStart(until);
            case 2 -> event;
            case 3 -> event + Instants.DAY - random.nextInt(2);
            case 4 -> event + random.nextInt(2_000);
            case 5 -> (now / 2_000 + 1) * 2_000 - random.nextInt(2);
            default -> now + random.nextLong(until - now + 1);
          };
      return Math.max(now, Math.min(until, candidate));
    }

    private void shuffle(List<?> list) {
      Collections.shuffle(list, new Random(random.nextLong()));
    }
  }
}
