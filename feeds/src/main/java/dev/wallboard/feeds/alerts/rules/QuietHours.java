package dev.wallboard.feeds.alerts.rules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Hours of the week in which nobody wants to be told. They begin on the days named; an end that is
 * not after the beginning is on the day after.
 *
 * @param days on which they begin
 * @param to the first moment after them; midnight is the end of a day
 */
public record QuietHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {

  public QuietHours {
    days = Set.copyOf(days);
  }

  /** Whether they are on at the instant, by the clocks on the walls of their zone. */
  public boolean cover(long epochMillis) {
    ZonedDateTime local = Instant.ofEpochMilli(epochMillis).atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean overnight = !to.isAfter(from);
    boolean begunToday =
        days.contains(local.getDayOfWeek())
            && !time.isBefore(from)
            && (overnight || time.isBefore(to));
    boolean begunYesterday =
        overnight && days.contains(local.getDayOfWeek().minus(1)) && time.isBefore(to);
    return begunToday || begunYesterday;
  }
}
