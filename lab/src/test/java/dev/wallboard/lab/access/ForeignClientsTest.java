package dev.wallboard.lab.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Response;
import com.github.scribejava.core.model.Verb;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.json.JsonBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three libraries that know nothing of this server sign the look-up of its host, an event, and a
 * read of two skills: Python's requests-oauthlib and Node's oauth-1.0a, which are Debian packages
 * ({@code python3-requests-oauthlib}, {@code node-oauth-1.0a}), and ScribeJava.
 */
class ForeignClientsTest {

  private static final String ACCOUNT = "12345678";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  private static GuardedServer server;
  private static MadeKey key;

  @BeforeAll
  static void start() throws Exception {
    server = GuardedServer.start(folder);
    key = server.key(ACCOUNT, GuardedServer.ALL);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "HMAC-SHA1, AUTH_HEADER",
    "HMAC-SHA256, AUTH_HEADER",
    "HMAC-SHA1, QUERY",
    "HMAC-SHA256, QUERY"
  })
  void pythonsRequestsOauthlib(String method, String place) throws Exception {
    Path script = script("client.py");
    assertServed(
        run(
            Map.of(),
            "/usr/bin/python3",
            script.toString(),
            server.https(),
            ACCOUNT,
            server.authority().toString(),
            method,
            place));
  }

  @Test
  void nodesOauth() throws Exception {
    Path script = script("client.js");
    Map<String, String> environment =
        Map.of(
            "NODE_EXTRA_CA_CERTS", server.authority().toString(), "NODE_PATH", "/usr/share/nodejs");
    assertServed(run(environment, "node", script.toString(), server.https(), ACCOUNT));
  }

  @Test
  void scribeJava() throws Exception {
    Scribe scribe = Scribe.with(key);
    OAuthRequest lookUp =
        scribe.signed(
            Verb.GET,
            server.http()
                + "/api/account/"
                + ACCOUNT
                + "/service/leDataReporting/baseURI.json?version=1.0");
    try (Response response = scribe.service().execute(lookUp)) {
      assertThat(JSON.readTree(response.getBody()).get("baseURI").asText())
          .isEqualTo(server.https().replace("https://localhost", "127.0.0.1"));
    }
    OAuthRequest event =
        scribe.signed(Verb.POST, server.http() + "/ingest/api/account/" + ACCOUNT + "/events");
    event.addHeader("Content-Type", "application/json");
    event.setPayload(
        "{\"type\":\"engagement.queued\",\"time\":\"%s\",\"engagementId\":\"j\",\"skillId\":101}"
            .formatted(GuardedServer.NOW));
    try (Response posted = scribe.service().execute(event)) {
      OAuthRequest read =
          scribe.signed(
              Verb.GET,
              server.http()
                  + "/operations/api/account/"
                  + ACCOUNT
                  + "/queuehealth?v=1&timeframe=60&skillIds=101,102");
      try (Response answer = scribe.service().execute(read)) {
        assertServed(
            List.of(
                Integer.toString(posted.getCode()),
                posted.getBody(),
                Integer.toString(answer.getCode()),
                answer.getBody()));
      }
    }
  }

  private static void assertServed(List<String> answers) {
    assertThat(answers)
        .element(1)
        .isEqualTo("{\"received\":1,\"accepted\":1,\"rejected\":0,\"errors\":[]}");
    assertThat(answers).element(2).isEqualTo("200");
    assertThat(answers)
        .element(3)
        .asString()
        .startsWith("{\"skillsMetrics\":{\"101\":{\"enteredQEng\":");
  }

  private static Path script(String name) throws IOException {
    try (InputStream in = ForeignClientsTest.class.getResourceAsStream(name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  /** Gives the key to a client on its standard input, and reads what it has been answered. */
  private static List<String> run(Map<String, String> environment, String... command)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    Map<String, String> given = new LinkedHashMap<>(key.credentials());
    given.put("now", GuardedServer.NOW);
    process.getOutputStream().write(JsonBytes.object(given));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    List<String> answers = new ArrayList<>();
    for (JsonNode answer : JSON.readTree(output)) {
      answers.add(answer.asText());
    }
    return answers;
  }
}
