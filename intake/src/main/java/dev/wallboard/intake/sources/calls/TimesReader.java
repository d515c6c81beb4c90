package dev.wallboard.intake.sources.calls;

import dev.wallboard.intake.yaml.NearestName;
import dev.wallboard.intake.yaml.YamlNode;
import dev.wallboard.intake.yaml.YamlSection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the {@code times} of a mapping; notes problems and goes on with stand-ins. */
final class TimesReader {

  private static final List<String> TIMES =
      List.of("patterns", "zone", "date", "stages", "durations");
  private static final List<String> DATE = List.of("column", "patterns");

  private final MappingProblems problems;

  TimesReader(MappingProblems problems) {
    this.problems = problems;
  }

  TimeReading times(YamlSection top) {
    Optional<YamlNode> node = top.node("times");
    if (node.isEmpty()) {
      top.problem("times", "a mapping has no \"times\"");
      return new TimeReading.Instants(List.of(), ZoneOffset.UTC, DurationUnit.SECONDS);
    }
    YamlSection times = YamlSection.of(node.get(), "\"times\"", TIMES, problems);
    ZoneId zone = times.text("zone").map(text -> zone(times, text)).orElse(ZoneOffset.UTC);
    DurationUnit durations =
        times.text("durations").map(text -> durations(times, text)).orElse(DurationUnit.SECONDS);
    return times.node("date").isPresent() || times.has("stages")
        ? clockTimes(times, zone, durations)
        : new TimeReading.Instants(instantPatterns(times), zone, durations);
  }

  private ZoneId zone(YamlSection times, String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      String hint = NearestName.hint(text, ZoneId.getAvailableZoneIds());
      times.problem(
          "zone", "\"" + text + "\" is no zone, such as UTC, +02:00 or Europe/Berlin" + hint);
      return ZoneOffset.UTC;
    }
  }

  private DurationUnit durations(YamlSection times, String text) {
    List<String> names = Arrays.stream(DurationUnit.values()).map(DurationUnit::wireName).toList();
    int place = names.indexOf(text);
    if (place < 0) {
      times.problem(
          "durations", "\"durations\" are " + String.join(", ", names) + ", not \"" + text + "\"");
      return DurationUnit.SECONDS;
    }
    return DurationUnit.values()[place];
  }

  private List<TimePattern> instantPatterns(YamlSection times) {
    List<TimePattern> patterns = new ArrayList<>();
    for (String text : times.requiredTexts("patterns")) {
      if (text.equals(TimePattern.Epoch.SECONDS.text())) {
        patterns.add(TimePattern.Epoch.SECONDS);
      } else if (text.equals(TimePattern.Epoch.MILLIS.text())) {
        patterns.add(TimePattern.Epoch.MILLIS);
      } else {
        datePattern(times, text, "no date with a time of day", LocalDateTime::from)
            .map(TimePattern.DateAndTime::new)
            .ifPresent(patterns::add);
      }
    }
    return List.copyOf(patterns);
  }

  private ClockTimes clockTimes(YamlSection times, ZoneId zone, DurationUnit durations) {
    if (!times.has("date")) {
      times.problem("stages", "\"stages\" are for times of day, which need a \"date\"");
    }
    Optional<YamlSection> date =
        times.node("date").map(node -> YamlSection.of(node, "\"date\"", DATE, problems));
    return new ClockTimes(
        date.flatMap(section -> section.requiredText("column")).orElse(""),
        date.map(section -> datePatterns(section, "no date", LocalDate::from)).orElse(List.of()),
        datePatterns(times, "no time of day", LocalTime::from),
        times.requiredTexts("stages"),
        zone,
        durations);
  }

  private List<DatePattern> datePatterns(
      YamlSection section, String lack, TemporalQuery<? extends TemporalAccessor> query) {
    return section.requiredTexts("patterns").stream()
        .map(text -> datePattern(section, text, lack, query))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<DatePattern> datePattern(
      YamlSection section,
      String text,
      String lack,
      TemporalQuery<? extends TemporalAccessor> query) {
    try {
      DatePattern pattern = DatePattern.of(text);
      if (pattern.makes(query)) {
        return Optional.of(pattern);
      }
      section.problem("patterns", "the pattern \"" + text + "\" makes " + lack);
    } catch (IllegalArgumentException e) {
      section.problem("patterns", "\"" + text + "\" is no pattern: " + e.getMessage());
    }
    return Optional.empty();
  }
}
