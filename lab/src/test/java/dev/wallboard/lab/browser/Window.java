package dev.wallboard.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A window of a browser that nobody else has used, and what went wrong in it. */
final class Window implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final List<String> troubles = new ArrayList<>();

  private Window(BrowserContext context, String base) {
    this.context = context;
    this.base = base;
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onConsoleMessage(this::heard);
    page.onPageError(error -> troubles.add("page error: " + error));
    page.onRequest(
        request -> {
          URI uri = URI.create(request.url());
          boolean isOurs = uri.getHost() == null || uri.getHost().equals("127.0.0.1");
          if (!isOurs) {
            troubles.add("a request to another host: " + uri);
          }
        });
  }

  static Window open(Browser browser, String base, ColorScheme scheme, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setAcceptDownloads(true));
    return new Window(context, base);
  }

  static Window open(Browser browser, String base) {
    return open(browser, base, ColorScheme.LIGHT, 1280, 900);
  }

  private void heard(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      troubles.add(message.type() + " at " + page.url() + ": " + message.text());
    }
  }

  Page page() {
    return page;
  }

  Window go(String path) {
    page.navigate(base + path);
    return this;
  }

  Window logIn(String name) {
    go("/?account=" + Floor.ACCOUNT);
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(Floor.PASSWORD);
    button("Log in");
    page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages")).waitFor();
    return this;
  }

  void button(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  /** Waits until a text is there. */
  void awaitText(String text) {
    page.getByText(text).first().waitFor();
  }

  /** That everybody can read and use what is shown now. */
  void assertAccessible(String what) {
    page.evaluate(Axe.SCRIPT);
    assertThat((List<?>) page.evaluate(Axe.RUN)).as(what).isEmpty();
  }

  /** What the browser complained of and no test expected. */
  List<String> troubles() {
    return troubles;
  }

  /** Forgets what is known to have gone wrong. */
  void forgive() {
    troubles.clear();
  }

  @Override
  public void close() {
    context.close();
    assertThat(troubles).isEmpty();
  }
}
