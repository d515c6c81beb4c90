package dev.wallboard.lab.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.wallboard.model.EngagementEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How long the overview takes from its address to its first numbers, in a browser that has nothing
 * of it yet, and what it holds in memory while numbers change. Arguments: rounds, and seconds to
 * watch.
 */
final class PageMeasurement {

  private static final int WATCHES = 5;

  private PageMeasurement() {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 9;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 150;
    try (Floor floor = Floor.open(Files.createTempDirectory("wallboard-page"));
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))) {
      List<Double> starts = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        starts.add(start(browser, floor));
      }
      Collections.sort(starts);
      System.out.printf(
          "from the address to the first numbers: median %.0f ms, longest %.0f ms of %d%n",
          starts.get(rounds / 2), starts.get(rounds - 1), rounds);
      watch(browser, floor, seconds);
    }
    System.exit(0);
  }

  /** Milliseconds. Nothing of the page is in the browser's cache; the login is known. */
  private static double start(Browser browser, Floor floor) {
    Window window = Window.open(browser, floor.url());
    window.logIn("viewer");
    CDPSession tools = window.page().context().newCDPSession(window.page());
    tools.send("Network.clearBrowserCache");
    window.page().navigate("about:blank");
    long start = System.nanoTime();
    window.go("/?account=" + Floor.ACCOUNT);
    window.page().locator("[data-metric=waiting]").getByText("average").first().waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    window.page().context().close();
    return millis;
  }

  private static void watch(Browser browser, Floor floor, int seconds) throws Exception {
    Window window = Window.open(browser, floor.url()).logIn("viewer");
    Page page = window.page();
    CDPSession tools = page.context().newCDPSession(page);
    int number = 0;
    for (int watch = 0; watch <= WATCHES; watch++) {
      tools.send("HeapProfiler.collectGarbage");
      double usedMebibytes =
          ((Number) page.evaluate("() => performance.memory.usedJSHeapSize")).doubleValue()
              / (1 << 20);
      System.out.printf("after %4d events: %.1f MiB of the page's heap%n", number, usedMebibytes);
      for (int i = 0; watch < WATCHES && i < seconds / WATCHES; i++) {
        floor.bring(
            List.of(
                new EngagementEvent.Queued(
                    Floor.NOW, 0, "w-" + number++, 101 + number % 12, OptionalLong.empty())));
        Thread.sleep(1_000);
      }
    }
  }
}
