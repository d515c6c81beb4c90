package dev.wallboard.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do with the dashboard, in Debian's Chromium. */
class DashboardTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PAGES =
      List.of(
          "/",
          "/skills",
          "/skills/101",
          "/agents",
          "/agents/1001",
          "/boards",
          "/boards/floor",
          "/boards/executive",
          "/alerts");

  @TempDir private static Path folder;

  private static Playwright playwright;
  private static Browser browser;
  private static Floor floor;

  @BeforeAll
  static void open() throws Exception {
    floor = Floor.open(folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void close() {
    browser.close();
    playwright.close();
    floor.close();
  }

  private static Window window() {
    return Window.open(browser, floor.url());
  }

  private static Window loggedIn() {
    return window().logIn("manager");
  }

  private static Locator tile(Window window, String metric) {
    return window.page().locator("[data-metric=" + metric + "]").first();
  }

  private static Event queued(String engagementId, long skillId) {
    return new EngagementEvent.Queued(Floor.NOW, 0, engagementId, skillId, OptionalLong.empty());
  }

  /** An answer of the API, as the page itself would be given it. */
  private static JsonNode read(Window window, String call) throws Exception {
    String body =
        (String)
            window
                .page()
                .evaluate(
                    "call => fetch(call).then(answer => answer.text())",
                    "/operations/api/account/" + Floor.ACCOUNT + "/" + call);
    return JSON.readTree(body);
  }

  @Test
  void aPersonLogsInAndOut() {
    try (Window window = window()) {
      window.go("/?account=" + Floor.ACCOUNT);
      window.page().getByLabel("Name").fill("manager");
      window.page().getByLabel("Password").fill("another password");
      window.assertAccessible("the login");
      window.button("Log in");
      PlaywrightAssertions.assertThat(window.page().getByRole(AriaRole.ALERT))
          .containsText("password");
      window.forgive();
      window.logIn("manager");
      window
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("MA: menu"))
          .click();
      window.assertAccessible("the menu");
      window.button("Log out");
      window.page().getByLabel("Password").waitFor();
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 900", "DARK, 1280, 900", "LIGHT, 390, 844"})
  void everyPageCanBeReadByEverybody(ColorScheme scheme, int width, int height) {
    try (Window window = Window.open(browser, floor.url(), scheme, width, height)) {
      window.logIn("manager");
      for (String path : PAGES) {
        window.go(path);
        window.page().locator("main#content").waitFor();
        window.page().waitForTimeout(1_000);
        window.assertAccessible(path);
      }
    }
  }

  @Test
  void theNumbersAreThoseOfTheApi() throws Exception {
    try (Window window = loggedIn()) {
      window.awaitText("Live");
      JsonNode state = read(window, "queuestate?v=2");
      assertThat(tile(window, "waiting").innerText())
          .contains("\n" + state.at("/totals/currentQueueSize").asText());
      assertThat(tile(window, "freeSlots").innerText())
          .contains("\n" + state.at("/totals/currentAvailableSlots").asText());
      JsonNode health = read(window, "queuehealth?v=1&timeframe=60").at("/metricsTotals");
      assertThat(tile(window, "entered").innerText())
          .contains("\n" + health.at("/enteredQEng").asText());
      assertThat(tile(window, "connected").innerText())
          .contains("\n" + health.at("/connectedEng").asText());
      JsonNode level = read(window, "servicelevel?v=1&timeframe=60").at("/metricsTotals");
      assertThat(tile(window, "serviceLevel").innerText())
          .contains("%.1f".formatted(100 * level.at("/serviceLevel").asDouble()));
      JsonNode row = read(window, "queuehealth?v=1&timeframe=60&skillIds=101");
      assertThat(window.page().locator("tr[data-row='101']").innerText())
          .contains(row.at("/metricsTotals/connectedEng").asText());
    }
  }

  @Test
  void anEventIsSeenWithinTwoSecondsWithoutAReload() throws Exception {
    try (Window window = loggedIn()) {
      window.awaitText("Live");
      int before = read(window, "queuestate?v=2").at("/totals/currentQueueSize").asInt();
      List<Event> events = new ArrayList<>();
      for (int i = 0; i < 11; i++) {
        events.add(queued("seen-" + i, 101));
      }
      floor.bring(events);
      long start = System.nanoTime();
      tile(window, "waiting")
          .getByText(Integer.toString(before + 11), new Locator.GetByTextOptions().setExact(true))
          .waitFor();
      assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
    }
  }

  @Test
  void thePageComesBackAfterTheServerHasBeenAway() throws Exception {
    try (Window window = loggedIn()) {
      window.awaitText("Live");
      int port = URI.create(floor.url()).getPort();
      floor.stop();
      window
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try now"))
          .waitFor();
      floor.startAgain(port);
      window
          .page()
          .getByText("Live")
          .first()
          .waitFor(new Locator.WaitForOptions().setTimeout(20_000));
      assertThat(window.page().url()).contains("/?");
      window.forgive();
    }
  }

  @Test
  void aManagerMakesABoardByKeyboard() throws Exception {
    try (Window window = loggedIn()) {
      Page page = window.go("/boards").page();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New board")).focus();
      page.keyboard().press("Enter");
      page.getByLabel("Name of the board").fill("Night shift");
      page.keyboard().press("Tab");
      Locator palette = page.locator(".palette button").first();
      palette.focus();
      page.keyboard().press("Enter");
      page.locator("[data-item]").first().waitFor();
      window.assertAccessible("the editor");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
          .focus();
      page.keyboard().press("Enter");
      page.locator(".save-state").getByText("Saved").waitFor();
      window.go("/boards");
      window.awaitText("Night shift");
      JsonNode boards = read(window, "boards");
      assertThat(boards.toString()).contains("Night shift");
    }
  }

  @Test
  void aViewerChangesNothing() {
    try (Window window = window().logIn("viewer")) {
      window.go("/boards");
      window.page().locator("main h1").first().waitFor();
      assertThat(
              window
                  .page()
                  .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New board"))
                  .count())
          .isZero();
    }
  }

  @Test
  void aWallShowsItsBoardsAndMayReadNothingElse() {
    String address;
    try (Window window = loggedIn()) {
      window.go("/boards");
      window.button("New wall link");
      window
          .page()
          .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
          .fill("First floor");
      window
          .page()
          .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Floor"))
          .check();
      window.assertAccessible("the dialog");
      window.button("Make the link");
      address = window.page().getByLabel("Address of the wall").inputValue();
    }
    try (Window wall = Window.open(browser, floor.url(), ColorScheme.DARK, 1920, 1080)) {
      List<String> refused = new ArrayList<>();
      wall.page()
          .onResponse(
              response -> {
                if (response.status() >= 400) {
                  refused.add(response.status() + " " + response.url());
                }
              });
      wall.page().navigate(address);
      wall.page().locator(".wall-picture").waitFor();
      wall.page().waitForTimeout(2_500);
      assertThat(refused).isEmpty();
      assertThat(wall.page().locator(".wall-name").innerText()).contains("Floor");
      int status =
          (Integer)
              wall.page()
                  .evaluate(
                      "() => fetch('/operations/api/account/%s/boards').then(a => a.status)"
                          .formatted(Floor.ACCOUNT));
      assertThat(status).isEqualTo(403);
      wall.forgive();
    }
  }

  @Test
  void whatIsShownIsSavedAsNumbersAndAsAPicture() throws Exception {
    try (Window window = loggedIn()) {
      window.go("/skills");
      window.page().locator("tr[data-row='101']").waitFor();
      Download numbers = window.page().waitForDownload(() -> window.button("Export"));
      Path csv = folder.resolve("numbers.csv");
      numbers.saveAs(csv);
      assertThat(Files.readAllLines(csv))
          .hasSizeGreaterThan(12)
          .anySatisfy(line -> assertThat(line).contains("skill", "waiting"));
      window.go("/");
      window.awaitText("Live");
      Locator chart = window.page().locator("[data-chart]").first();
      chart.getByRole(AriaRole.BUTTON).first().click();
      Download picture =
          window
              .page()
              .waitForDownload(
                  () ->
                      chart
                          .getByRole(AriaRole.BUTTON)
                          .filter(new Locator.FilterOptions().setHasText("PNG"))
                          .click());
      Path png = folder.resolve("chart.png");
      picture.saveAs(png);
      assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    }
  }

  @Test
  void allCanBeReachedByKeyboardAlone() {
    try (Window window = loggedIn()) {
      window.awaitText("Live");
      Page page = window.page();
      List<String> reached = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        page.keyboard().press("Tab");
        reached.add(
            (String)
                page.evaluate(
                    "() => document.activeElement.innerText || document.activeElement.getAttribute('aria-label') || document.activeElement.tagName"));
      }
      assertThat(reached).contains("Overview", "Skills", "Agents", "Boards");
      page.keyboard().press("/");
      assertThat(page.evaluate("() => document.activeElement.type")).isEqualTo("search");
    }
  }
}
