package dev.wallboard.feeds.alerts.rules;

import dev.wallboard.feeds.document.DocumentReader;
import dev.wallboard.feeds.document.Fields;
import dev.wallboard.feeds.document.Piece;
import dev.wallboard.feeds.document.Problems;
import dev.wallboard.model.IdSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rules as people write them: a YAML file of several, or one as JSON (docs/alerts.md). */
public final class RuleReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z]*[0-9]+");
  private static final int MAX_ACCOUNT = 40;
  private static final long SECOND_MILLIS = 1_000;

  private static final List<String> ANYWHERE =
      List.of(
          "id",
          "name",
          "enabled",
          "metric",
          "withinSeconds",
          "skills",
          "groups",
          "timeframe",
          "above",
          "below",
          "clear",
          "forSeconds",
          "fromChats",
          "severity",
          "quiet",
          "receivers");

  private final RuleLimits limits;
  private final Set<String> receivers;

  /**
   * A reader.
   *
   * @param receivers the names that a rule may tell
   */
  public RuleReader(RuleLimits limits, Set<String> receivers) {
    this.limits = limits;
    this.receivers = Set.copyOf(receivers);
  }

  /**
   * The rules of a YAML file.
   *
   * @throws WrongRules with all that is wrong with them
   */
  public List<AlertRule> ofFile(String yaml) throws WrongRules {
    Problems problems = new Problems();
    List<AlertRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Piece piece : pieces(yaml, problems)) {
      Problems ofRule = new Problems();
      Optional<AlertRule> rule = new Reading(piece, true, ofRule).rule();
      String called = rule.map(AlertRule::id).or(() -> idOf(piece)).orElse("without an id");
      ofRule
          .inOrder()
          .forEach(
              it ->
                  problems.add(
                      it.line(), "rule " + called + ": " + withoutPlace(it.text(), piece)));
      if (rule.isPresent() && !ids.add(called)) {
        problems.add(piece.line(), "rule " + called + ": there is another of this id");
      }
      rule.ifPresent(rules::add);
    }
    return orThrow(Optional.of(List.copyOf(rules)), problems);
  }

  private List<Piece> pieces(String yaml, Problems problems) {
    Optional<Piece> document = DocumentReader.yaml(yaml, problems);
    if (document.isEmpty()) {
      return List.of();
    }
    Fields fields = Fields.of(document.get(), List.of("rules"), problems);
    fields.require("rules");
    return fields.items("rules", limits.maxRules()).orElse(List.of());
  }

  private static Optional<String> idOf(Piece piece) {
    return piece instanceof Piece.Members members
            && members.byName().get("id") instanceof Piece.Text text
            && ID.matcher(text.text()).matches()
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /**
   * A rule of one account, as JSON.
   *
   * @param id its id; one that stands in the document is ignored
   * @throws WrongRules with all that is wrong with it
   */
  public AlertRule ofAccount(byte[] json, String id) throws WrongRules {
    Problems problems = new Problems();
    Optional<Piece> document = DocumentReader.json(json, problems);
    if (document.isEmpty() && problems.isEmpty()) {
      problems.add(1, "the document is empty");
    }
    return orThrow(
        document.flatMap(piece -> new Reading(piece, false, problems).named(id)), problems);
  }

  private static <T> T orThrow(Optional<T> read, Problems problems) throws WrongRules {
    if (!problems.isEmpty() || read.isEmpty()) {
      throw new WrongRules(problems.inOrder());
    }
    return read.get();
  }

  /** Reads one rule. */
  private final class Reading {
    private final Fields fields;
    private final Problems problems;
    private final boolean inFile;

    Reading(Piece piece, boolean inFile, Problems problems) {
      this.fields = Fields.of(piece, namesIn(inFile), problems);
      this.problems = problems;
      this.inFile = inFile;
    }

    Optional<AlertRule> rule() {
      fields.require("id");
      Optional<String> id = fields.text("id", Integer.MAX_VALUE);
      if (id.isPresent() && !ID.matcher(id.get()).matches()) {
        fields.wrong("id", "must be 1 to 40 of a–z, 0–9 and -");
      }
      return named(id.orElse("-"));
    }

    Optional<AlertRule> named(String id) {
      fields.require("name");
      fields.require("metric");
      Optional<String> name = fields.text("name", RuleLimits.MAX_NAME);
      Optional<AlertMetric> metric =
          fields.oneOf("metric", AlertMetric.words()).flatMap(AlertMetric::named);
      boolean enabled = fields.flag("enabled", true);
      List<String> accounts = inFile ? accounts() : List.of();
      Severity severity = severity();
      List<QuietHours> quiet = quiet();
      Optional<List<String>> told = receivers();
      OptionalInt holdSeconds = holdSeconds();
      if (metric.isEmpty()) {
        return Optional.empty();
      }
      Scope scope = scope(metric.get());
      OptionalInt timeframe = timeframe(metric.get());
      OptionalInt within = within(metric.get());
      OptionalInt fromChats = fromChats(metric.get());
      Optional<Bound> bound = bound(metric.get());
      if (!problems.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new AlertRule(
              id,
              name.orElseThrow(),
              enabled,
              accounts,
              metric.get(),
              within,
              scope,
              timeframe,
              bound.orElseThrow(),
              holdSeconds.orElse(0) * SECOND_MILLIS,
              fromChats.orElse(0),
              severity,
              quiet,
              told));
    }

    private List<String> accounts() {
      List<String> accounts =
          fields.texts("accounts", RuleLimits.MAX_NAMED, MAX_ACCOUNT).orElse(List.of());
      if (fields.has("accounts") && accounts.isEmpty()) {
        fields.wrong("accounts", "must name an account, or be left out for all of them");
      }
      accounts.stream()
          .filter(account -> !ACCOUNT.matcher(account).matches())
          .forEach(
              account ->
                  fields.wrong(
                      "accounts", "must be ids of accounts: digits, after letters or not"));
      return accounts;
    }

    private Severity severity() {
      List<String> words = Arrays.stream(Severity.values()).map(Severity::word).toList();
      return fields
          .oneOf("severity", words)
          .map(word -> Severity.values()[words.indexOf(word)])
          .orElse(Severity.WARNING);
    }

    private Optional<List<String>> receivers() {
      Optional<List<String>> told =
          fields.texts("receivers", RuleLimits.MAX_NAMED, RuleLimits.MAX_NAME);
      told.orElse(List.of()).stream()
          .filter(name -> !receivers.contains(name))
          .forEach(
              name ->
                  fields.wrong(
                      "receivers",
                      "names \"%s\", and there is no such receiver (alerts.receivers); there are %s"
                          .formatted(name, receivers.isEmpty() ? "none" : sorted(receivers))));
      return told;
    }

    private OptionalInt holdSeconds() {
      Optional<BigDecimal> seconds = fields.amount("forSeconds", OptionalLong.of(SECOND_MILLIS));
      if (seconds.isEmpty()) {
        return OptionalInt.empty();
      }
      if (isWhole(seconds.get()) && isWithin(seconds.get(), RuleLimits.MAX_HOLD_SECONDS)) {
        return OptionalInt.of(seconds.get().intValueExact());
      }
      fields.wrong("forSeconds", "must be a whole number from 0 to " + RuleLimits.MAX_HOLD_SECONDS);
      return OptionalInt.empty();
    }

    private List<QuietHours> quiet() {
      return fields.items("quiet", RuleLimits.MAX_QUIET).orElse(List.of()).stream()
          .flatMap(piece -> QuietHoursReader.read(piece, problems).stream())
          .toList();
    }

    private Scope scope(AlertMetric metric) {
      if (fields.has("skills") && fields.has("groups")) {
        fields.wrong("groups", "cannot be beside skills");
      }
      if (fields.has("groups")) {
        return groups(metric);
      }
      return fields.has("skills") ? skills(metric) : new Scope.Account();
    }

    private Scope groups(AlertMetric metric) {
      if (!(metric.look() instanceof Look.Waits)) {
        fields.wrong("groups", "is only for " + AlertMetric.PERCENT_WITHIN.word());
      }
      return new Scope.Groups(ids("groups", RuleLimits.MAX_OF_WAITS));
    }

    private Scope skills(AlertMetric metric) {
      boolean ofWaits = metric.look() instanceof Look.Waits;
      if (!metric.look().knowsSkills()) {
        fields.wrong("skills", "cannot be given for " + metric.word());
      }
      if (fields.piece("skills").orElseThrow() instanceof Piece.Text text
          && text.text().equals("all")) {
        if (ofWaits) {
          fields.wrong(
              "skills", "must be up to " + RuleLimits.MAX_OF_WAITS + " ids for " + metric.word());
        }
        return new Scope.EverySkill();
      }
      return new Scope.Skills(
          ids("skills", ofWaits ? RuleLimits.MAX_OF_WAITS : RuleLimits.MAX_NAMED));
    }

    private IdSet ids(String name, int most) {
      List<Long> ids = fields.ids(name, most).orElse(List.of());
      if (ids.isEmpty() && problems.isEmpty()) {
        fields.wrong(name, "must have an id");
      }
      return IdSet.of(ids);
    }

    private OptionalInt timeframe(AlertMetric metric) {
      if (metric.look().hasTimeframe()) {
        fields.require("timeframe");
      } else if (fields.has("timeframe")) {
        fields.wrong("timeframe", "cannot be given for " + metric.word() + ", which is of now");
      }
      return fields.whole("timeframe", 1, RuleLimits.MAX_TIMEFRAME_MINUTES);
    }

    private OptionalInt within(AlertMetric metric) {
      if (metric.look() instanceof Look.Waits) {
        fields.require("withinSeconds");
      } else if (fields.has("withinSeconds")) {
        fields.wrong("withinSeconds", "is only for " + AlertMetric.PERCENT_WITHIN.word());
      }
      return fields.whole("withinSeconds", 1, RuleLimits.MAX_WITHIN_SECONDS);
    }

    private OptionalInt fromChats(AlertMetric metric) {
      if (fields.has("fromChats") && !metric.look().isOfChats()) {
        fields.wrong("fromChats", "is only for averages and shares of chats");
      }
      return fields.whole("fromChats", 0, RuleLimits.MAX_FROM_CHATS);
    }

    private Optional<Bound> bound(AlertMetric metric) {
      if (fields.has("above") == fields.has("below")) {
        fields.wrong("above", "or below must be there, and not both");
        return Optional.empty();
      }
      Bound.Side side = fields.has("above") ? Bound.Side.ABOVE : Bound.Side.BELOW;
      Double threshold = value(side.word(), metric.unit());
      Double clearing = fields.has("clear") ? value("clear", metric.unit()) : threshold;
      if (threshold == null || clearing == null) {
        return Optional.empty();
      }
      if (side == Bound.Side.ABOVE ? clearing > threshold : clearing < threshold) {
        fields.wrong("clear", "must not lie beyond " + side.word());
        return Optional.empty();
      }
      return Optional.of(new Bound(side, threshold, clearing));
    }

    private @Nullable Double value(String name, Unit unit) {
      Optional<BigDecimal> amount = fields.amount(name, unit.ofTimeMillis());
      if (amount.isPresent() && !isWithin(amount.get(), unit.most())) {
        fields.wrong(name, unit.range());
      }
      return amount.map(BigDecimal::doubleValue).orElse(null);
    }
  }

  private static List<String> namesIn(boolean file) {
    if (!file) {
      return ANYWHERE;
    }
    List<String> names = new ArrayList<>(ANYWHERE);
    names.add(names.indexOf("metric"), "accounts");
    return names;
  }

  /** The same without the place in its list: the id says better which rule it is. */
  private static String withoutPlace(String text, Piece piece) {
    return text.replace(piece.path() + ".", "").replace(piece.path() + " ", "");
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static boolean isWithin(BigDecimal number, double most) {
    return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
