package dev.wallboard.api.access.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.api.access.Requests;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed, against what is published. */
class SignedRequestTest {

  private static SignedRequest read(Requests request) throws Malformed {
    return SignedRequest.of(request.made());
  }

  private static String signature(SignedRequest request, String secrets) {
    SignatureMethod method =
        SignatureMethod.of(request.value(ProtocolParameter.SIGNATURE_METHOD)).orElseThrow();
    return Base64.getEncoder().encodeToString(request.signature(method, secrets.getBytes(UTF_8)));
  }

  private static void assertSigned(SignedRequest request, String secrets) {
    assertThat(signature(request, secrets)).isEqualTo(request.value(ProtocolParameter.SIGNATURE));
  }

  /** RFC 5849, 3.4.1.1, with the parameters of its body in the query. */
  @Test
  void theExampleOfTheBaseStringHolds() throws Malformed {
    SignedRequest request =
        read(
            Requests.get("/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b&c2&a3=2+q")
                .by("POST")
                .at("http://example.com")
                .with(
                    "Authorization",
                    """
                    OAuth realm="Example",
                     oauth_consumer_key="9djdj82h48djs9d2",
                     oauth_token="kkk9d7dh3k39sjv7",
                     oauth_signature_method="HMAC-SHA1",
                     oauth_timestamp="137131201",
                     oauth_nonce="7d8f3e4a",
                     oauth_signature="bYT5CMsGcbgUdFHObYMEfcx6bsw%3D"\
                    """
                        .replace("\n", "")));
    assertThat(request.baseString())
        .isEqualTo(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D"
                + "%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26"
                + "oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D"
                + "137131201%26oauth_token%3Dkkk9d7dh3k39sjv7");
  }

  /** RFC 5849, 1.2: a client asks for temporary credentials. */
  @Test
  void theExampleWithAClientsSecretAloneHolds() throws Malformed {
    assertSigned(
        read(
            Requests.get("/initiate")
                .by("POST")
                .at("https://photos.example.net")
                .with(
                    "Authorization",
                    "OAuth realm=\"Photos\", oauth_consumer_key=\"dpf43f3p2l4k3l03\","
                        + " oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"137131200\","
                        + " oauth_nonce=\"wIjqoS\","
                        + " oauth_callback=\"http%3A%2F%2Fprinter.example.com%2Fready\","
                        + " oauth_signature=\"74KNZJeDHnMBp0EMJ9ZHt%2FXKycU%3D\"")),
        "kd94hf93k423kf44&");
  }

  /** RFC 5849, 1.2: a client asks for a photo. */
  @Test
  void theExampleWithATokenHolds() throws Malformed {
    assertSigned(
        read(
            Requests.get("/photos?file=vacation.jpg&size=original")
                .at("http://photos.example.net")
                .with(
                    "Authorization",
                    "OAuth realm=\"Photos\", oauth_consumer_key=\"dpf43f3p2l4k3l03\","
                        + " oauth_token=\"nnch734d00sl2jdk\","
                        + " oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"137131202\","
                        + " oauth_nonce=\"chapoH\","
                        + " oauth_signature=\"MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D\"")),
        "kd94hf93k423kf44&pfkkdhi9sl3r4s00");
  }

  /** OAuth Core 1.0, appendix A.5: everything in the query. */
  @Test
  void theExampleInTheQueryHolds() throws Malformed {
    SignedRequest request =
        read(
            Requests.get(
                    "/photos?file=vacation.jpg&size=original&oauth_version=1.0"
                        + "&oauth_consumer_key=dpf43f3p2l4k3l03&oauth_token=nnch734d00sl2jdk"
                        + "&oauth_timestamp=1191242096&oauth_nonce=kllo9940pd9333jh"
                        + "&oauth_signature=tR3%2BTy81lMeYAr%2FFid0kMTYa%2FWM%3D"
                        + "&oauth_signature_method=HMAC-SHA1")
                .at("http://photos.example.net"));
    assertSigned(request, "kd94hf93k423kf44&pfkkdhi9sl3r4s00");
    assertThat(request.baseString())
        .isEqualTo(
            "GET&http%3A%2F%2Fphotos.example.net%2Fphotos&file%3Dvacation.jpg%26oauth_consumer_key"
                + "%3Ddpf43f3p2l4k3l03%26oauth_nonce%3Dkllo9940pd9333jh%26oauth_signature_method"
                + "%3DHMAC-SHA1%26oauth_timestamp%3D1191242096%26oauth_token%3Dnnch734d00sl2jdk%26"
                + "oauth_version%3D1.0%26size%3Doriginal");
  }

  /** The example in Twitter's documentation, with the parameters of its body in the query. */
  @Test
  void theExampleWithAllKindsOfCharactersHolds() throws Malformed {
    assertSigned(
        read(
            Requests.get(
                    "/1.1/statuses/update.json?include_entities=true"
                        + "&status=Hello%20Ladies%20%2b%20Gentlemen%2c+a%20signed+OAuth%20request!")
                .by("POST")
                .at("https://api.twitter.com")
                .with(
                    "Authorization",
                    "OAuth oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\","
                        + " oauth_nonce=\"kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg\","
                        + " oauth_signature=\"hCtSmYh%2BiHYCEqBWrE7C7hYmtUk%3D\","
                        + " oauth_signature_method=\"HMAC-SHA1\","
                        + " oauth_timestamp=\"1318622958\","
                        + " oauth_token=\"370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb\","
                        + " oauth_version=\"1.0\"")),
        "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw&LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE");
  }

  /** What a query is as a parameter of the base string. */
  @ParameterizedTest
  @CsvSource(
      value = {
        "skillIds=4,15,3|skillIds=4%2C15%2C3",
        "skillIds=4%2C15%2c3|skillIds=4%2C15%2C3",
        "a=x+y|a=x%20y",
        "a=x%20y|a=x%20y",
        "a=x%2By|a=x%2By",
        "a=%252C|a=%252C",
        "b=1&a=2|a=2&b=1",
        "a=b&a=a&a=|a=&a=a&a=b",
        "a|a=",
        "=a|=a",
        "&&a=1&|a=1",
        "a=b=c|a=b%3Dc",
        "a=%e4%F6|a=%E4%F6",
        "a=%C3%A9|a=%C3%A9",
        "a=é|a=%E9",
        "a=-._~|a=-._~",
        "a=%2D%2e%5f%7E|a=-._~",
        "a=%41|a=A",
        "a=!*'()|a=%21%2A%27%28%29",
        "oauth_x=1|oauth_x=1",
        "A=1&a=1&_=1|A=1&_=1&a=1",
        "a%20b=1&a=2|a=2&a%20b=1"
      },
      delimiter = '|',
      quoteCharacter = '"')
  void aQueryIsDecodedOnceAndEncodedAnew(String query, String signed) throws Malformed {
    String base = read(Requests.get("/?" + query)).baseString();
    assertThat(base).isEqualTo("GET&http%3A%2F%2Flocalhost%2F&" + PercentCoding.encoded(signed));
  }

  /** Encoded names come in the order of their octets, in which % is before digits and letters. */
  @Test
  void parametersAreInTheOrderOfWhatIsEncoded() throws Malformed {
    assertThat(read(Requests.get("/?a1=x&a%2F=y&a-=z")).baseString())
        .endsWith("&" + PercentCoding.encoded("a%2F=y&a-=z&a1=x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%2Cb", "/a%2cb", "/a,b", "/a%20b/", "//", "/%"})
  void aPathIsSignedAsItWasSent(String path) throws Malformed {
    assertThat(read(Requests.get(path)).baseString())
        .isEqualTo("GET&" + PercentCoding.encoded("http://localhost" + path) + "&");
  }

  @Test
  void noPathIsTheRoot() throws Malformed {
    assertThat(read(Requests.get("")).baseString()).isEqualTo("GET&http%3A%2F%2Flocalhost%2F&");
  }

  @Test
  void theOriginIsSignedAsItWasDialled() throws Malformed {
    assertThat(read(Requests.get("/").at("https://[::1]:8443")).baseString())
        .isEqualTo("GET&https%3A%2F%2F%5B%3A%3A1%5D%3A8443%2F&");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OAuth oauth_nonce=\"1\"",
        "oauth oauth_nonce=\"1\"",
        "OAUTH\toauth_nonce = \"1\"",
        "OAuth oauth_nonce=\"1\" , realm=\"a, \\\"b\\\"\"",
        "OAuth ,, realm=\"x\",,oauth_nonce=\"1\",",
        "OAuth REALM=\"x\", oauth_nonce=\"%31\""
      })
  void headersMayBeWrittenInManyWays(String header) throws Malformed {
    SignedRequest request = read(Requests.get("/").with("Authorization", header));
    assertThat(request.value(ProtocolParameter.NONCE)).isEqualTo("1");
    assertThat(request.baseString()).endsWith("&oauth_nonce%3D1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OAuth oauth_nonce",
        "OAuth oauth_nonce=",
        "OAuth oauth_nonce=1",
        "OAuth oauth_nonce=\"1",
        "OAuth oauth_nonce=\"1\\\"",
        "OAuth oauth_nonce=\"1\" oauth_token=\"2\"",
        "OAuth =\"1\"",
        "OAuth \"1\"",
        "OAuth oauth_nonce=\"%\"",
        "OAuth oauth_nonce=\"%1\"",
        "OAuth oauth_nonce=\"%1g\"",
        "OAuth oauth_nonce=\"%FF\"",
        "OAuth oauth_nonce=\"1\", oauth_nonce=\"1\"",
        "OAuth oauth_nonce=\"\", oauth_nonce=\"1\"",
        "OAuth oauth_nonce=\"1\", oauth%5Fnonce=\"2\"",
        "OAuth oauth_signature=\"1\", oauth_signature=\"1\""
      })
  void headersThatCannotBeReadAreMalformed(String header) {
    assertThatThrownBy(() -> read(Requests.get("/").with("Authorization", header)))
        .isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oauth_nonce=1&oauth_nonce=1",
        "oauth_nonce=1&oauth%5fnonce=1",
        "oauth_nonce=%",
        "oauth_nonce=%FF",
        "oauth_nonce=1&a=%zz",
        "oauth_nonce=1&%=a"
      })
  void queriesThatCannotBeReadAreMalformed(String query) {
    assertThatThrownBy(() -> read(Requests.get("/?" + query))).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"oauth_nonce=1", "a=1&oauth%5Fsignature=", "oauth_token"})
  void theProtocolStandsInOnePlaceOnly(String query) {
    Requests request = Requests.get("/?" + query).with("Authorization", "OAuth realm=\"x\"");
    assertThat(SignedRequest.is(request.made())).isTrue();
    assertThatThrownBy(() -> read(request)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer x", "OAuth2 x", "OAuthx", "Basic oauth", "", "oauth_nonce=\"1\"", "Oaut"})
  void otherSchemesAreNoSignatures(String header) {
    assertThat(SignedRequest.is(Requests.get("/?a=%5F").with("Authorization", header).made()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a=oauth_nonce", "oauth_x=1", "xoauth_nonce=1", "%=1", "%oauth_nonce"})
  void otherQueriesAreNoSignatures(String query) {
    assertThat(SignedRequest.is(Requests.get("/?" + query).made())).isFalse();
  }
}
