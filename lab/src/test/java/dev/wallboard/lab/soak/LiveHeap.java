package dev.wallboard.lab.soak;

import java.lang.management.ManagementFactory;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this process holds in its heap, counted object by object after a collection: to the byte,
 * where free memory would say it to the region.
 */
final class LiveHeap {

  /** A row of the histogram: its number, how many, bytes, class. */
  private static final Pattern ROW = Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(\\S+)");

  private LiveHeap() {}

  /** The bytes of objects of the engine, and of arrays of numbers, wherever they belong. */
  static long engineBytes() {
    return ROW.matcher(histogram())
        .results()
        .filter(row -> isOfEngine(row.group(2)))
        .mapToLong(LiveHeap::bytes)
        .sum();
  }

  private static long bytes(MatchResult row) {
    return Long.parseLong(row.group(1));
  }

  private static boolean isOfEngine(String name) {
    return name.startsWith("dev.wallboard.engine.")
        || name.startsWith("[Ldev.wallboard.engine.")
        || name.matches("\\[+[BSIJ]");
  }

  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
