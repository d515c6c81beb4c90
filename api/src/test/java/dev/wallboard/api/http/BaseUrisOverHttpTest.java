package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Domain API in all its forms (spec: access, Domain API). */
class BaseUrisOverHttpTest {

  private static final TestServer SERVER = TestServer.ready();
  private static final String HOST = "127.0.0.1:" + SERVER.http.port();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static String one(String service, String account) {
    return "{\"service\":\"%s\",\"account\":\"%s\",\"baseURI\":\"%s\"}"
        .formatted(service, account, HOST);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/account/56072331/service/leDataReporting/baseURI.json?version=1.0,leDataReporting",
    "/api/account/56072331/service/leDataReporting/baseURI?version=1.0,leDataReporting",
    "/csdr/account/56072331/service/leDataReporting/baseURI.json?version=1.0,leDataReporting",
    "/csdr/account/56072331/service/leDataReporting/baseURI,leDataReporting",
    "/api/account/56072331/service/agentVep/baseURI.json?version=1.0,agentVep",
    "/api/account/56072331/service/sentinel/baseURI.json?version=1.0,sentinel"
  })
  void oneServiceIsHere(String path, String service) {
    HttpResponse<byte[]> response = SERVER.path(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(text(response)).isEqualTo(one(service, "56072331"));
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/account/le1/service/baseURI.json?version=1.0",
        "/api/account/le1/service/baseURI?version=1.0",
        "/csdr/account/le1/service/baseURI.json?version=1.0",
        "/csdr/account/le1/service/baseURI"
      })
  void allServicesAreHere(String path) {
    assertThat(text(SERVER.path(path)))
        .isEqualTo(
            "{\"baseURIs\":[%s,%s,%s]}"
                .formatted(
                    one("leDataReporting", "le1"), one("agentVep", "le1"), one("sentinel", "le1")));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/account/1/service/ledatareporting/baseURI.json,404",
    "/api/account/1/service/LeDataReporting/baseURI.json,404",
    "/api/account/1/service/other/baseURI.json,404",
    "/api/account/1/service/agentVep/baseuri.json,404",
    "/api/account/1/service/agentVep/baseURI.xml,404",
    "/api/account/1/service/agentVep/baseURI.json/,404",
    "/api/account/1a/service/agentVep/baseURI.json,400",
    "/api/account/le/service/agentVep/baseURI.json,400",
    "/csdr/account/1%20/service/baseURI.json,400",
    "/api/account/-1/service/baseURI,400"
  })
  void namesAreCaseSensitiveAndAccountsAreWellFormed(String path, int status) {
    HttpResponse<byte[]> response = SERVER.path(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void itIsOnlyRead(String method) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(SERVER.uri("/api/account/1/service/baseURI.json"))
            .method(method, BodyPublishers.noBody());
    assertThat(SERVER.send(request).statusCode()).isEqualTo(405);
  }
}
