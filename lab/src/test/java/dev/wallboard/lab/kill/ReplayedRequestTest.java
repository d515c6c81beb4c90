package dev.wallboard.lab.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.scribejava.core.model.Verb;
import dev.wallboard.api.access.key.KeyKind;
import dev.wallboard.api.access.key.KeyTerms;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.access.key.Privilege;
import dev.wallboard.app.server.AccessAdmin;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.lab.access.Scribe;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signed request that somebody has recorded is of no use, whatever becomes of the process. */
class ReplayedRequestTest {

  private static final String NOW = "2026-11-23T12:00:00Z";

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aNonceThatWasUsedBeforeTheProcessWasKilledIsUsed() throws Exception {
    Path data = folder.resolve("data");
    String authorization;
    String url;
    try (ServerProcess server = ServerProcess.packaged(data, NOW)) {
      url = server.address() + "/operations/api/account/1/queuestate?v=1";
      authorization = Scribe.with(key(data)).authorization(Verb.GET, url);
      assertThat(get(url, authorization)).isEqualTo(200);
      assertThat(get(url, authorization)).isEqualTo(401);
      server.kill();
    }
    // The signature holds for the address alone, so the server has to come back to its port.
    try (ServerProcess server = ServerProcess.packaged(data, NOW, URI.create(url).getPort())) {
      assertThat(server.address() + "/operations/api/account/1/queuestate?v=1").isEqualTo(url);
      assertThat(get(url, authorization)).isEqualTo(401);
    }
  }

  private static MadeKey key(Path data) throws Exception {
    try (AccessAdmin admin = AccessAdmin.open(ServerSettings.defaults(data))) {
      return admin.createKey(
          "1",
          new KeyTerms(
              KeyKind.OAUTH1,
              "a test",
              "a test",
              Optional.empty(),
              EnumSet.of(Privilege.OPERATIONS_READ),
              List.of(),
              false));
    }
  }

  private int get(String url, String authorization) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", authorization).build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }
}
