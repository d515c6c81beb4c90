package dev.wallboard.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsRequestTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, http://127.0.0.1:8080/ingest/api/account/1/events",
    "HTTPS://w.example/, HTTPS://w.example/ingest/api/account/1/events",
    "http://[::1]:80/a/b//, http://[::1]:80/a/b/ingest/api/account/1/events"
  })
  void aRequestGoesToTheEventsOfTheAccount(String server, String uri) throws Exception {
    assertThat(EventsRequest.to(server, "1", Passes.none()).with(new byte[0], CLIENT).uri())
        .hasToString(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1:8080",
        "localhost",
        "ftp://a",
        "http://",
        "http:a",
        "http://a b",
        "http://a?b",
        "http://a#b",
        "http://u:p@a",
        "http://a_b"
      })
  void anythingElseIsNoAddress(String server) {
    assertThatThrownBy(() -> EventsRequest.to(server, "1", Passes.none()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutTlsThereIsNoUpgradeToHttp2() throws Exception {
    assertThat(EventsRequest.to("http://a", "1", Passes.none()).with(new byte[0], CLIENT).version())
        .contains(Version.HTTP_1_1);
    assertThat(
            EventsRequest.to("https://a", "1", Passes.none()).with(new byte[0], CLIENT).version())
        .contains(Version.HTTP_2);
  }
}
