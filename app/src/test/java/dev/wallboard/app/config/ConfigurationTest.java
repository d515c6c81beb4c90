package dev.wallboard.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

  /** The settings of a bakery: one of each kind. */
  record Bakery(Oven oven, Shop shop, List<Recipient> recipients) {}

  record Oven(int maxLoaves, long bakingMillis, long flourBytes, double heat, boolean lit) {
    Oven {
      if (maxLoaves < 1 || maxLoaves > 100) {
        throw new IllegalArgumentException(
            "oven.max-loaves must be from 1 to 100, not " + maxLoaves);
      }
      if (bakingMillis < 1_000) {
        throw new IllegalArgumentException(
            "oven.baking must be at least 1 s, not " + bakingMillis + " ms");
      }
    }
  }

  record Shop(String name, Optional<String> motto, Day closed, List<String> wares, Path till) {}

  enum Day {
    SUNDAY,
    MARKET_DAY
  }

  record Recipient(String url, Optional<String> token, int loaves, Map<String, String> headers) {
    Recipient {
      if (!url.startsWith("https:")) {
        throw new IllegalArgumentException("recipients.url must begin with https:, not " + url);
      }
      if (loaves < 1) {
        throw new IllegalArgumentException("loaves must be at least 1, not " + loaves);
      }
      if (token.filter(it -> it.length() < 5).isPresent()) {
        throw new IllegalArgumentException("token is too short: " + token.get());
      }
      if (loaves > 10 && token.isEmpty()) {
        throw new IllegalArgumentException("so many are not for everyone");
      }
    }
  }

  @TempDir private Path folder;

  private Configured<Bakery> bakery() {
    return new Configured<>(folder, ConfigurationTest::bakery);
  }

  private static Bakery bakery(Given given) {
    return new Bakery(
        given.make(
            () ->
                new Oven(
                    given.integer("oven.max-loaves", 12, "How many loaves."),
                    given.millis("oven.baking", 2_700_000, "How long."),
                    given.bytes("oven.flour", 4_096L, "How much."),
                    given.number("oven.heat", 230.5, "How hot."),
                    given.flag("oven.lit", false, "Whether it burns."))),
        given.make(
            () ->
                new Shop(
                    given.text("shop.name", "Crumb", "Its name."),
                    given.optionalText("shop.motto", "What it says."),
                    given.oneOf("shop.closed", Day.SUNDAY, "When it is closed."),
                    given.texts("shop.wares", List.of("rye", "spelt"), "What there is."),
                    given.path("shop.till", Path.of("till"), "Where the money goes."))),
        given.sections(
            "recipients",
            "Who gets bread.",
            entry ->
                new Recipient(
                    entry.requiredText("url", "Where."),
                    entry.secret("token", "What they ask for."),
                    entry.integer("loaves", 1, "How many."),
                    entry.secrets("headers", "What else to say."))));
  }

  @Test
  void withoutAnythingTheDefaultsHold() {
    assertThat(bakery().read().settings())
        .isEqualTo(
            new Bakery(
                new Oven(12, 2_700_000, 4_096, 230.5, false),
                new Shop(
                    "Crumb",
                    Optional.empty(),
                    Day.SUNDAY,
                    List.of("rye", "spelt"),
                    Path.of("till")),
                List.of()));
  }

  @Test
  void everyKindCanBeSet() {
    Bakery read =
        bakery()
            .file(
                "oven: {max-loaves: 20, baking: 50m, flour: 2KiB, heat: 180, lit: true}",
                "shop:",
                "  name: 007",
                "  motto: \"yes\"",
                "  closed: market-day",
                "  wares:",
                "  - bun",
                "  till: /var/till",
                "recipients:",
                "- url: https://a",
                "  token: sesame",
                "  headers: {X-Bread: rye, Accept: '*/*'}",
                "- {url: 'https://b', loaves: 3}")
            .read()
            .settings();
    assertThat(read)
        .isEqualTo(
            new Bakery(
                new Oven(20, 3_000_000, 2_048, 180, true),
                new Shop(
                    "007",
                    Optional.of("yes"),
                    Day.MARKET_DAY,
                    List.of("bun"),
                    Path.of("/var/till")),
                List.of(
                    new Recipient(
                        "https://a",
                        Optional.of("sesame"),
                        1,
                        Map.of("X-Bread", "rye", "Accept", "*/*")),
                    new Recipient("https://b", Optional.empty(), 3, Map.of()))));
  }

  @Test
  void namesMayBeNestedDottedOrBoth() {
    for (String text :
        List.of("oven.max-loaves: 7", "oven: {max-loaves: 7}", "oven:\n  max-loaves: 7")) {
      assertThat(bakery().file(text).read().settings().oven().maxLoaves()).isEqualTo(7);
    }
  }

  @Test
  void optionsWinOverVariablesTheseOverTheFileAndThatOverDefaults() {
    Configured<Bakery> given = bakery().file("oven: {max-loaves: 1, baking: 1m, flour: 1}");
    given.variable("WALLBOARD_OVEN_BAKING", "2m").variable("WALLBOARD_OVEN_FLOUR", "2");
    given.option("--flour", "oven.flour", "3");
    assertThat(given.read().settings().oven()).isEqualTo(new Oven(1, 120_000, 3, 230.5, false));
  }

  @Test
  void theTableSaysWhatHoldsAndWhereItComesFrom() {
    assertThat(
            bakery()
                .file(
                    "oven:",
                    "  max-loaves: 7",
                    "recipients:",
                    "- url: https://a",
                    "  token: sesame")
                .variable("WALLBOARD_SHOP_WARES", "bun, ,rye")
                .option("--baking", "oven.baking", "90s")
                .table())
        .containsExactly(
            "oven.max-loaves 7 w.yaml:2",
            "oven.baking 90s --baking",
            "oven.flour 4KiB default",
            "oven.heat 230.5 default",
            "oven.lit false default",
            "shop.name Crumb default",
            "shop.motto none default",
            "shop.closed sunday default",
            "shop.wares [bun, rye] WALLBOARD_SHOP_WARES",
            "shop.till till default",
            "recipients[0].url https://a w.yaml:4",
            "recipients[0].token *** w.yaml:5",
            "recipients[0].loaves 1 default",
            "recipients[0].headers {} default");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThat(
            bakery()
                .file(
                    "oven:",
                    "  max-loaves: 700",
                    "  baking: 5ms",
                    "  flour: much",
                    "  heet: 3",
                    "shop.closed: monday",
                    "baker: Ann")
                .variable("WALLBOARD_OVEN_LIT", "on")
                .variable("WALLBOARD_OVEN_LOAVES", "1")
                .variable("OVEN_LIT", "not ours")
                .option("--name", "shop.name", "")
                .problems())
        .containsExactlyInAnyOrder(
            "w.yaml:2: oven.max-loaves must be from 1 to 100, not 700",
            "w.yaml:3: oven.baking must be at least 1 s, not 5 ms (written: 5ms)",
            "w.yaml:4: oven.flour must be a size, such as 65536, 64KiB, 16MiB or 1GiB, not \"much\"",
            "w.yaml:5: there is no setting \"oven.heet\"; did you mean \"oven.heat\"?",
            "w.yaml:6: shop.closed must be one of sunday, market-day, not \"monday\"",
            "w.yaml:7: there is no setting \"baker\"; serve --print-config shows all there are",
            "WALLBOARD_OVEN_LIT: oven.lit must be true or false, not \"on\"",
            "WALLBOARD_OVEN_LOAVES: there is no setting of this name; did you mean"
                + " \"WALLBOARD_OVEN_MAX_LOAVES\"?",
            "--name: shop.name must be a text, not nothing");
  }

  @Test
  void whatIsWrongInAFileIsSaidInTheOrderOfItsLines() {
    assertThat(
            bakery()
                .variable("WALLBOARD_X", "1")
                .file("x: 1", "oven.lit: 2", "oven.y: 3")
                .problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(':', 7)))
        .containsExactly("w.yaml:1", "w.yaml:2", "w.yaml:3", "WALLBOARD_X");
  }

  @Test
  void aSectionThatThereIsNotIsToldOnce() {
    assertThat(bakery().file("ovens:", "  max-loaves: 1", "  lit: true").problems())
        .containsExactly("w.yaml:1: there is no setting \"ovens\"; did you mean \"oven\"?");
  }

  @Test
  void aSettingWithoutItsSectionIsKnownByItsEnd() {
    assertThat(bakery().file("wares: [bun]").problems())
        .containsExactly("w.yaml:1: there is no setting \"wares\"; did you mean \"shop.wares\"?");
  }

  @Test
  void aNameStandsThereOnce() {
    assertThat(bakery().file("oven: {lit: true}", "oven.lit: true").problems())
        .containsExactly("w.yaml:2: oven.lit stands here again; it is at w.yaml:1 already");
    assertThat(bakery().file("oven.lit: true", "oven.lit: true").problems())
        .containsExactly("w.yaml:2: \"oven.lit\" stands here twice");
  }

  @Test
  void aShapeThatDoesNotFitIsTold() {
    assertThat(
            bakery()
                .file("oven: 7", "shop.name: [a]", "shop.wares: bun", "recipients: {url: x}")
                .problems())
        .containsExactly(
            "w.yaml:1: oven holds settings, such as oven.max-loaves, and cannot be \"7\"",
            "w.yaml:2: shop.name must be a text, not a list",
            "w.yaml:3: shop.wares must be a list of texts, not \"bun\"",
            "w.yaml:4: recipients must be a list of sections, not names with values");
    assertThat(bakery().file("- oven").problems())
        .containsExactly("w.yaml:1: must be settings with values, not a list");
  }

  @Test
  void aFileOfCommentsAndASectionOfCommentsSayNothing() {
    assertThat(bakery().file("# oven.lit: true").read().settings().oven().lit()).isFalse();
    assertThat(bakery().file("oven:", "#  lit: true").read().settings().oven().lit()).isFalse();
  }

  @Test
  void aFileThatIsNoYamlIsToldWithItsLineBesideTheRest() {
    assertThat(bakery().file("oven:", "  - {").variable("WALLBOARD_OVEN_LIT", "on").problems())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("w.yaml:")
        .contains("is no YAML");
  }

  @Test
  void aFileThatCannotBeReadIsTold() throws Exception {
    Configured<Bakery> given = bakery().file("");
    Files.delete(folder.resolve("w.yaml"));
    assertThat(given.problems()).containsExactly("w.yaml: does not exist");
    Files.createDirectory(folder.resolve("w.yaml"));
    assertThat(given.problems()).containsExactly("w.yaml: is a folder");
    Files.delete(folder.resolve("w.yaml"));
    Files.write(folder.resolve("w.yaml"), new byte[] {'a', (byte) 0xff});
    assertThat(given.problems()).containsExactly("w.yaml: is not written in UTF-8");
  }

  @Test
  void entriesAreCheckedOneByOne() {
    assertThat(
            bakery()
                .file(
                    "recipients:",
                    "- url: http://a",
                    "  loaves: 0",
                    "- lovaes: 3",
                    "- bread",
                    "- {url: 'https://d', loaves: x}",
                    "- {url: 'https://e', loaves: 11}")
                .problems())
        .containsExactly(
            "w.yaml:2: recipients[0].url must begin with https:, not http://a",
            "w.yaml:4: there is no setting \"lovaes\"; did you mean \"loaves\"?",
            "w.yaml:4: recipients[1] has no \"url\"",
            "w.yaml:5: must be settings with values, not \"bread\"",
            "w.yaml:6: recipients[3].loaves must be a whole number, such as 8080, and at most"
                + " 2147483647, not \"x\"",
            "w.yaml:7: recipients[4]: so many are not for everyone");
  }

  @Test
  void listsOfSectionsCannotBeWrittenInVariables() {
    assertThat(bakery().variable("WALLBOARD_RECIPIENTS", "a").problems())
        .containsExactly(
            "WALLBOARD_RECIPIENTS: recipients has names of its own and can only be written in the"
                + " file");
  }

  @Test
  void secretsAreInNoMessage() {
    assertThat(bakery().file("recipients:", "- {url: 'https://a', token: s3cr}").problems())
        .containsExactly("w.yaml:2: recipients[0].token is too short: ***");
  }

  @Test
  void secretsMayLieInFiles() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "sesame\n");
    Configured<Bakery> given =
        bakery()
            .file(
                "recipients:",
                "- url: https://a",
                "  token: {file: " + token + "}",
                "  headers: {X: {file: " + token + "}, Y: lo}");
    assertThat(given.read().settings().recipients())
        .containsExactly(
            new Recipient("https://a", Optional.of("sesame"), 1, Map.of("X", "sesame", "Y", "lo")));
    assertThat(given.table()).contains("recipients[0].headers {X: ***, Y: ***} w.yaml:4");
    Files.delete(token);
    assertThat(given.problems())
        .containsExactly(
            "w.yaml:3: recipients[0].token must be a text, or {file: PATH} where a file holds it; "
                + token
                + " does not exist",
            "w.yaml:4: recipients[0].headers must be names with texts; "
                + token
                + " does not exist");
  }

  @Test
  void aRuleAboutSeveralIsToldAtTheFirstThatWasGiven() {
    Recipe<List<Integer>> range =
        given ->
            given.make(
                () -> {
                  int low = given.integer("low", 1, "From.");
                  int high = given.integer("high", 5, "To.");
                  if (low > high) {
                    throw new IllegalArgumentException("low must not be above high");
                  }
                  return List.of(low, high);
                });
    assertThat(new Configured<>(folder, range).file("high: 0").problems())
        .containsExactly("w.yaml:1: low must not be above high (written: 0)");
    assertThat(new Configured<>(folder, range).file("high: 3", "low: 4").problems())
        .containsExactly("w.yaml:2: low must not be above high (written: 4)");
  }

  @Test
  void defaultsThatAreRefusedAreOurMistake() {
    Recipe<Oven> cold =
        given ->
            given.make(() -> new Oven(given.integer("oven.max-loaves", 0, "."), 1, 1, 1, true));
    assertThatThrownBy(() -> Configuration.settings(cold))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("oven.max-loaves");
  }

  @Test
  void twoSettingsCannotShareANameOrAVariable() {
    assertThatThrownBy(
            () ->
                Configuration.settings(
                    given -> given.integer("a", 1, "One.") + given.integer("a", 2, "Two.")))
        .hasMessageContaining("two settings of one name");
    assertThatThrownBy(
            () ->
                Configuration.settings(
                    given -> given.integer("a.b", 1, "One.") + given.integer("a-b", 2, "Two.")))
        .hasMessageContaining("one variable");
  }
}
