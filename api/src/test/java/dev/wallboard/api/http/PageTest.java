package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard's files, as the server hands them out. */
class PageTest {

  private static final TestServer SERVER = TestServer.starting(TestServer.SETTINGS);

  private static final Pattern ASSET = Pattern.compile("/assets/[^\"]+");
  private static final Pattern IMPORT =
      Pattern.compile("(?:import|export)[^'\"`;]*from ?['\"]([^'\"]+)['\"]");

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.uri(path));
    return SERVER.send(headers.length == 0 ? request : request.headers(headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?account=12345678&frame=60",
        "/skills",
        "/skills/101",
        "/skills/-1",
        "/agents",
        "/agents/5023",
        "/adherence",
        "/alerts",
        "/boards",
        "/boards/floor",
        "/boards/b7k2m9/edit",
        "/wall"
      })
  void thePageIsAtEachOfItsAddressesEvenBeforeTheServerIsReady(String address) {
    HttpResponse<byte[]> page = get(address);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(text(page)).startsWith("<!doctype html>").doesNotContain("{version}");
    assertThat(header(page, "content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(page, "cache-control")).isEqualTo("no-cache");
    assertThat(header(page, "content-security-policy"))
        .startsWith("default-src 'self';")
        .doesNotContain("unsafe", "data:", "http");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/index.html",
        "/skills/",
        "/skills/1/2",
        "/assets",
        "/assets/x/pages/main.js",
        "/dashboard",
        "/package.json"
      })
  void otherAddressesAreNotThePage(String address) {
    try (TestServer ready = TestServer.ready()) {
      assertThat(ready.path(address).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void thePageIsNotToBeWrittenTo() {
    HttpResponse<byte[]> answer =
        SERVER.send(HttpRequest.newBuilder(SERVER.uri("/")).POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @Test
  void whatThePageNamesIsThereAndMayBeKeptForGood() {
    List<String> assets =
        ASSET.matcher(text(get("/"))).results().map(found -> found.group()).toList();
    assertThat(assets).hasSizeGreaterThan(5);
    for (String asset : assets) {
      HttpResponse<byte[]> file = get(asset);
      assertThat(file.statusCode()).as(asset).isEqualTo(200);
      assertThat(header(file, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
      assertThat(header(file, "content-type")).isNotEqualTo("text/plain; charset=utf-8");
    }
  }

  @Test
  void whatModulesImportIsThere() {
    PageFiles files = PageFiles.bundled();
    List<String> modules = files.names().stream().filter(name -> name.endsWith(".js")).toList();
    assertThat(modules).hasSizeGreaterThan(30);
    for (String module : modules) {
      String source = text(get("/assets/" + files.version() + "/" + module));
      imports(module, source)
          .forEach(
              imported -> assertThat(files.names()).as("imports of " + module).contains(imported));
    }
  }

  private static Stream<String> imports(String module, String source) {
    return IMPORT.matcher(source).results().map(found -> resolved(module, found.group(1)));
  }

  private static String resolved(String module, String imported) {
    assertThat(imported).as("an import of " + module).startsWith(".");
    String folder = module.substring(0, module.indexOf('/'));
    return imported.startsWith("./") ? folder + imported.substring(1) : imported.substring(3);
  }

  @Test
  void nothingOfThePageNamesAnotherHost() {
    PageFiles files = PageFiles.bundled();
    Pattern address = Pattern.compile("(?:fetch|src|href|import|url)[^\\n]{0,20}https?://");
    for (String name : files.names()) {
      if (name.matches("(core|data|parts|pages|css)/.*")) {
        Matcher found = address.matcher(text(get("/assets/" + files.version() + "/" + name)));
        assertThat(found.find()).as(name).isFalse();
      }
    }
  }

  @Test
  void licencesOfWhatOthersMadeShipWithIt() {
    assertThat(PageFiles.bundled().names())
        .contains(
            "preact/LICENSE", "htm/LICENSE", "echarts/LICENSE", "echarts/NOTICE", "inter/LICENSE");
  }

  @Test
  void filesArePackedForThoseWhoLikeIt() throws IOException {
    HttpResponse<byte[]> plain = get("/");
    HttpResponse<byte[]> packed = get("/", "Accept-Encoding", "gzip");
    assertThat(header(packed, "content-encoding")).isEqualTo("gzip");
    assertThat(packed.body().length).isLessThan(plain.body().length);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
    assertThat(header(packed, "etag")).isNotEqualTo(header(plain, "etag"));
  }

  @Test
  void whoHasThePageAlreadyIsToldSo() {
    HttpResponse<byte[]> first = get("/");
    HttpResponse<byte[]> second = get("/", "If-None-Match", header(first, "etag"));
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(get("/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aChangeOfAnyFileMovesThemAll() {
    TreeMap<String, byte[]> contents = new TreeMap<>();
    contents.put("index.html", "<a href=\"/assets/{version}/pages/a.js\">".getBytes(UTF_8));
    contents.put("pages/a.js", "1".getBytes(UTF_8));
    PageFiles before = PageFiles.of(contents);
    contents.put("pages/a.js", "2".getBytes(UTF_8));
    PageFiles after = PageFiles.of(contents);
    assertThat(after.version()).isNotEqualTo(before.version());
    assertThat(after.asset("pages", "a.js")).isNotNull();
    assertThat(after.asset("pages", "b.js")).isNull();
  }
}
