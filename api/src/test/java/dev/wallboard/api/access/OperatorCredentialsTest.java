package dev.wallboard.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.Credentials.Shown;
import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperatorCredentialsTest {

  private final MasterKey key = SeededSecrets.masterKey(1);
  private final OperatorCredentials credentials =
      new OperatorCredentials(key, InetAddress::isLoopbackAddress);

  private static Requests request(String authorization) {
    return Requests.get("/admin/api/account/1/keys").with("Authorization", authorization);
  }

  private Requests right() {
    return request("Wallboard-Operator " + key.operatorToken());
  }

  @Test
  void whoeverCanReadTheMasterKeyAdministersAnyAccount() {
    assertThat(credentials.areIn(right().made())).isTrue();
    Shown shown = credentials.check(right().made(), "7");
    assertThat(shown).isInstanceOf(Shown.By.class);
    assertThat(((Shown.By) shown).grant().caller())
        .contains(new Caller(Caller.Kind.OPERATOR, "7", "operator", Set.of(Need.ADMINISTER)));
  }

  @Test
  void anOperatorIsOnThisMachine() {
    assertThat(credentials.check(right().from("::1").made(), "7")).isInstanceOf(Shown.By.class);
    assertThat(credentials.check(right().from("192.0.2.1").made(), "7"))
        .isInstanceOf(Shown.Not.class);
  }

  @Test
  void anotherTokenIsRefused() {
    String other = SeededSecrets.masterKey(2).operatorToken();
    Shown shown = credentials.check(request("Wallboard-Operator " + other).made(), "7");
    assertThat(((Shown.Not) shown).refusal().problem().status()).isEqualTo(401);
  }

  @Test
  void otherSchemesAreOthersBusiness() {
    assertThat(credentials.areIn(request("Bearer " + key.operatorToken()).made())).isFalse();
    assertThat(credentials.areIn(request("OAuth").made())).isFalse();
    assertThat(credentials.areIn(Requests.get("/").made())).isFalse();
  }
}
