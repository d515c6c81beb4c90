package dev.wallboard.feeds.alerts.rules;

import dev.wallboard.feeds.document.Fields;
import dev.wallboard.feeds.document.Piece;
import dev.wallboard.feeds.document.Problems;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads hours of a week: {@code {days: [sat, sun], from: "00:00", to: "24:00", zone: …}}. */
final class QuietHoursReader {

  private static final List<String> NAMES = List.of("days", "from", "to", "zone");
  private static final List<String> DAYS =
      Arrays.stream(DayOfWeek.values()).map(QuietHoursReader::word).toList();
  private static final String END_OF_DAY = "24:00";

  private QuietHoursReader() {}

  /** {@code mon}. */
  static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  static Optional<QuietHours> read(Piece piece, Problems problems) {
    Fields fields = Fields.of(piece, NAMES, problems);
    List.of("from", "to", "zone").forEach(fields::require);
    Set<DayOfWeek> days = days(fields);
    Optional<LocalTime> from = time(fields, "from");
    Optional<LocalTime> to = time(fields, "to");
    Optional<ZoneId> zone = zone(fields);
    return from.isPresent() && to.isPresent() && zone.isPresent()
        ? Optional.of(new QuietHours(days, from.get(), to.get(), zone.get()))
        : Optional.empty();
  }

  private static Set<DayOfWeek> days(Fields fields) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    List<String> words = fields.someOf("days", DAYS).orElse(DAYS);
    words.forEach(word -> days.add(DayOfWeek.of(DAYS.indexOf(word) + 1)));
    if (days.isEmpty()) {
      fields.wrong("days", "must name a day, or be left out for all of them");
    }
    return days;
  }

  private static Optional<LocalTime> time(Fields fields, String name) {
    Optional<String> text = fields.text(name, Integer.MAX_VALUE);
    Optional<LocalTime> time = text.filter(it -> isTime(it, name)).map(QuietHoursReader::parsed);
    if (text.isPresent() && time.isEmpty()) {
      fields.wrong(name, "must be a time of day such as \"08:30\", in quotes");
    }
    return time;
  }

  private static boolean isTime(String text, String name) {
    return text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
        || (name.equals("to") && text.equals(END_OF_DAY));
  }

  private static LocalTime parsed(String text) {
    return text.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  private static Optional<ZoneId> zone(Fields fields) {
    Optional<String> text = fields.text("zone", Integer.MAX_VALUE);
    Optional<ZoneId> zone = text.flatMap(QuietHoursReader::zoneOf);
    if (text.isPresent() && zone.isEmpty()) {
      fields.wrong("zone", "must be a time zone such as Europe/Paris or UTC");
    }
    return zone;
  }

  private static Optional<ZoneId> zoneOf(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
