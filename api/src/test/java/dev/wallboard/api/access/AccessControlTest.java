package dev.wallboard.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessControlTest {

  private static final String PATH = "/operations/api/account/1/queuestate";

  private final AccessControl access =
      AccessControl.by(List.of(new BadgeCredentials(), new BadgeCredentials("sword")));

  private Decision decide(Requests request, Need need) {
    return access.decide(request.made(), "1", need);
  }

  private static Decision.Refused refused(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return (Decision.Refused) decision;
  }

  @Test
  void whoShowsNothingIsToldWhatCanBeShown() {
    Decision.Refused refused = refused(decide(Requests.get(PATH), Need.READ));
    assertThat(refused.problem().status()).isEqualTo(401);
    assertThat(refused.challenges()).containsExactly("OAuth realm=\"wallboard\"", "Bearer");
  }

  @Test
  void credentialsOfNoKindThatIsKnownAreNone() {
    Requests request = Requests.get(PATH).with("Authorization", "Basic am86cHc=");
    assertThat(refused(decide(request, Need.READ)).problem().status()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(value = Need.class, names = "NOTHING", mode = EnumSource.Mode.EXCLUDE)
  void aCallerMayWhatItWasGrantedAndNothingElse(Need granted) {
    for (Need need : Need.values()) {
      Decision decision = decide(Requests.get(PATH).with("Badge", "1 " + granted), need);
      if (need == granted || need == Need.NOTHING) {
        assertThat(decision).isInstanceOf(Decision.Granted.class);
      } else {
        assertThat(refused(decision).problem().status()).isEqualTo(403);
        assertThat(refused(decision).challenges()).isEmpty();
      }
    }
  }

  @Test
  void theCallerIsTold() {
    Decision.Granted granted =
        (Decision.Granted) decide(Requests.get(PATH).with("Sword", "1 READ"), Need.READ);
    assertThat(granted.caller()).map(Caller::id).contains("badge");
    assertThat(granted.standing().holds()).isTrue();
  }

  @Test
  void whereNothingIsNeededNothingIsLookedAt() {
    Requests request = Requests.get(PATH).with("Badge", "2").with("Sword", "2");
    Decision.Granted granted = (Decision.Granted) decide(request, Need.NOTHING);
    assertThat(granted.caller()).isEmpty();
  }

  @Test
  void credentialsOfTwoKindsAre400() {
    Requests request = Requests.get(PATH).with("Badge", "1 READ").with("Sword", "1 READ");
    assertThat(refused(decide(request, Need.READ)).problem().status()).isEqualTo(400);
  }

  @Test
  void severalAuthorizationHeadersAre400() {
    Requests request =
        Requests.get(PATH)
            .with("Badge", "1 READ")
            .with("Authorization", "Bearer x")
            .with("authorization", "Bearer x");
    assertThat(refused(decide(request, Need.READ)).problem().status()).isEqualTo(400);
  }

  @Test
  void whatTheCredentialsSayIsPassedOn() {
    Decision.Refused refused = refused(decide(Requests.get(PATH).with("Badge", "2"), Need.READ));
    assertThat(refused.problem().detail()).isEqualTo("a badge of another account");
    assertThat(refused.challenges()).containsExactly("Badge", "Sword");
  }

  @Test
  void aCallerOfAnotherAccountIsAFaultAndNotLetThrough() {
    Caller stranger = new Caller(Caller.Kind.KEY, "2", "k", Set.of(Need.READ));
    AccessControl careless =
        AccessControl.by(
            List.of(
                new Credentials() {
                  @Override
                  public boolean areIn(AccessRequest request) {
                    return true;
                  }

                  @Override
                  public Shown check(AccessRequest request, String accountId) {
                    return new Shown.By(stranger, () -> true);
                  }
                }));
    assertThatThrownBy(() -> careless.decide(Requests.get(PATH).made(), "1", Need.READ))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void openAccessIsForEverybody(Need need) {
    Decision decision = AccessControl.open().decide(Requests.get(PATH).made(), "1", need);
    assertThat(decision).isInstanceOf(Decision.Granted.class);
  }
}
