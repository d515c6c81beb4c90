package dev.wallboard.api.access.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.api.access.Need;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTermsTest {

  private static final String FULL =
      "{\"kind\":\"oauth1\",\"name\":\"reports\",\"developer\":\"Jo\",\"description\":\"nightly\","
          + "\"privileges\":[\"operations:read\",\"admin\"],"
          + "\"addresses\":[\"10.0.0.0/8\",\"2001:db8:0:0:0:0:0:0/32\"],\"twoLegged\":true}";

  private static KeyTerms read(String json) throws WrongDocument {
    return KeyTerms.readAlone(Members.read(json.getBytes(UTF_8)));
  }

  @Test
  void termsAreWrittenAsTheyAreRead() throws WrongDocument {
    KeyTerms terms = read(FULL);
    assertThat(new String(terms.document(), UTF_8)).isEqualTo(FULL);
  }

  @Test
  void littleHasToBeSaid() throws WrongDocument {
    KeyTerms terms = read("{\"name\":\"n\",\"developer\":\"d\",\"privileges\":[\"events:write\"]}");
    assertThat(terms.kind()).isEqualTo(KeyKind.OAUTH1);
    assertThat(terms.isTwoLegged()).isFalse();
    assertThat(terms.addresses()).isEmpty();
    assertThat(terms.description()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\":\"reports\"|\"name\":\"\"|name must have 1 to 100 characters",
        "\"name\":\"reports\",||name is missing",
        "\"developer\":\"Jo\",||developer is missing",
        "oauth1|oauth3|kind must be one of oauth1, oauth2",
        "oauth1|oauth2|twoLegged is for keys that sign",
        "\"admin\"|\"root\"|privileges may be operations:read, events:write, admin only",
        "[\"operations:read\",\"admin\"]|[]|privileges must have 1 to 3 elements",
        "2001:db8:0:0:0:0:0:0/32|localhost|addresses[1] must be an IP address",
        "2001:db8:0:0:0:0:0:0/32|10.1.0.0/8|addresses[1] must be an IP address",
        "2001:db8:0:0:0:0:0:0/32|10.0.0.0/33|addresses[1] must be an IP address",
        "2001:db8:0:0:0:0:0:0/32|fe80::1%eth0|addresses[1] must be an IP address",
        "\"twoLegged\":true|\"twolegged\":true|the document has no member"
      })
  void whatIsWrongIsNamed(String part, String otherPart, String message) {
    String json = FULL.replace(part, otherPart == null ? "" : otherPart);
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(WrongDocument.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3,true",
    "11.1.2.3,false",
    "2001:db8::1,true",
    "2001:db9::1,false",
    "127.0.0.1,false"
  })
  void aKeyMayComeFromItsAddresses(String address, boolean may)
      throws WrongDocument, UnknownHostException {
    assertThat(read(FULL).allows(InetAddress.getByName(address))).isEqualTo(may);
  }

  @Test
  void privilegesAreGoodForWhatTheySay() {
    assertThat(Privilege.needsOfScope("operations:read")).containsExactly(Need.READ);
    assertThat(Privilege.needsOfScope("events:write")).containsExactly(Need.SEND_EVENTS);
    assertThat(Privilege.needsOfScope("admin"))
        .containsExactlyInAnyOrder(Need.MANAGE, Need.ADMINISTER);
    assertThat(Privilege.needsOfScope("root")).isEmpty();
  }
}
