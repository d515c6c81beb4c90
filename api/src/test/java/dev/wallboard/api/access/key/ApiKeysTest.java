package dev.wallboard.api.access.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.MasterKey;
import dev.wallboard.api.access.SeededSecrets;
import dev.wallboard.api.access.audit.AuditEntry;
import dev.wallboard.api.access.signature.ConsumerKeys.ConsumerKey;
import dev.wallboard.api.access.token.Clients.Client;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsFailed;
import dev.wallboard.model.RecordsInMemory;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

  private static final long NOW = 1_795_341_600_000L;
  private static final InetAddress ANYWHERE = InetAddress.getLoopbackAddress();

  private final RecordsInMemory records = new RecordsInMemory();
  private final MasterKey box = SeededSecrets.masterKey(1);
  private final SeededSecrets random = new SeededSecrets(2);
  private final AtomicLong nowEpochMillis = new AtomicLong(NOW);
  private final List<AuditEntry> audited = new ArrayList<>();
  private final ApiKeys keys = open(records);

  private ApiKeys open(Records from) {
    return new ApiKeys(from, box, random, nowEpochMillis::get, new KeySettings(5), audited::add);
  }

  private static KeyTerms terms(KeyKind kind) {
    return new KeyTerms(
        kind,
        "reports",
        "Jo",
        Optional.of("nightly"),
        Set.of(Privilege.OPERATIONS_READ),
        List.of(),
        false);
  }

  private MadeKey create(String accountId, KeyKind kind) throws CallRefused {
    return keys.create(accountId, terms(kind), "operator");
  }

  private static ConsumerKey find(ApiKeys from, MadeKey made) {
    return from.consumerKeys().find(made.credential("consumerKey")).orElseThrow();
  }

  private static Client findClient(ApiKeys from, MadeKey made) {
    return from.clients().find("1", made.credential("clientId")).orElseThrow();
  }

  @Test
  void aKeyThatSignsHasFourCredentials() throws CallRefused {
    MadeKey made = create("1", KeyKind.OAUTH1);
    assertThat(made.credentials().keySet())
        .containsExactly("consumerKey", "consumerSecret", "token", "tokenSecret");
    assertThat(made.credential("consumerKey")).matches("[0-9a-f]{32}");
    assertThat(made.credential("token")).matches("[0-9a-f]{32}");
    assertThat(made.credential("consumerSecret")).matches("[0-9a-f]{40}");
    assertThat(made.credential("tokenSecret")).matches("[0-9a-f]{40}");
    assertThat(Set.copyOf(made.credentials().values())).hasSize(4);
    ConsumerKey key = find(keys, made);
    assertThat(key.accountId()).isEqualTo("1");
    assertThat(key.id()).isEqualTo(made.key().id());
    assertThat(key.token()).isEqualTo(made.credential("token"));
    assertThat(new String(key.secrets(true), UTF_8))
        .isEqualTo(made.credential("consumerSecret") + "&" + made.credential("tokenSecret"));
    assertThat(new String(key.secrets(false), UTF_8))
        .isEqualTo(made.credential("consumerSecret") + "&");
    assertThat(key.mayCome(ANYWHERE)).isTrue();
    assertThat(key.mayLeaveTokenOut()).isFalse();
  }

  @Test
  void aKeyThatAsksForTokensHasTwo() throws CallRefused {
    MadeKey made = create("1", KeyKind.OAUTH2);
    assertThat(made.credentials().keySet()).containsExactly("clientId", "clientSecret");
    Client client = findClient(keys, made);
    assertThat(client.id()).isEqualTo(made.credential("clientId"));
    assertThat(client.hasSecret("another")).isFalse();
    assertThat(client.hasSecret(made.credential("clientSecret"))).isTrue();
    assertThat(client.scopes()).containsExactly("operations:read");
    assertThat(keys.clients().find("2", client.id())).isEmpty();
  }

  @Test
  void oneKindIsNotTakenForTheOther() throws CallRefused {
    String consumerKey = create("1", KeyKind.OAUTH1).credential("consumerKey");
    String clientId = create("1", KeyKind.OAUTH2).credential("clientId");
    assertThat(keys.clients().find("1", consumerKey)).isEmpty();
    assertThat(keys.consumerKeys().find(clientId)).isEmpty();
    assertThat(keys.consumerKeys().find("nobody")).isEmpty();
  }

  @Test
  void keysAreThereAfterARestart() throws CallRefused {
    MadeKey signing = create("1", KeyKind.OAUTH1);
    MadeKey asking = create("1", KeyKind.OAUTH2);
    keys.enable("1", asking.key().id(), false, "operator");
    ApiKeys again = open(records);
    assertThat(again.list("1")).isEqualTo(keys.list("1"));
    assertThat(find(again, signing).secrets(true)).isEqualTo(find(keys, signing).secrets(true));
    assertThat(findClient(again, asking).hasSecret(asking.credential("clientSecret"))).isTrue();
    assertThat(findClient(again, asking).mayCome(ANYWHERE)).isFalse();
  }

  @Test
  void noSecretIsKeptAsItIs() throws CallRefused {
    MadeKey signing = create("1", KeyKind.OAUTH1);
    MadeKey asking = create("1", KeyKind.OAUTH2);
    for (Records.Kept kept : records.list("keys")) {
      assertThat(new String(kept.value(), UTF_8))
          .doesNotContain(
              signing.credential("consumerSecret"),
              signing.credential("tokenSecret"),
              asking.credential("clientSecret"));
    }
    assertThat(signing.toString() + asking)
        .doesNotContain(signing.credential("consumerSecret"), asking.credential("clientSecret"));
  }

  @Test
  void aRecordThatWasMovedToAnotherKeyCannotBeOpened() throws CallRefused {
    create("1", KeyKind.OAUTH1);
    Records.Kept kept = records.list("keys").get(0);
    Records.Key other = new Records.Key("keys", "2", kept.key().id());
    records.write(List.of(new Records.Change.Put(other, kept.value())));
    assertThatThrownBy(() -> open(records))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("keys/2/");
  }

  @Test
  void keysAreListedByAccountTheOldestFirst() throws CallRefused {
    MadeKey first = create("1", KeyKind.OAUTH1);
    nowEpochMillis.addAndGet(1_000);
    MadeKey second = create("1", KeyKind.OAUTH2);
    MadeKey other = create("2", KeyKind.OAUTH1);
    assertThat(keys.list("1")).containsExactly(first.key(), second.key());
    assertThat(keys.list("2")).containsExactly(other.key());
    assertThat(keys.list("3")).isEmpty();
  }

  @Test
  void aKeyIsDisabledAtOnceAndEnabledAgain() throws CallRefused {
    MadeKey made = create("1", KeyKind.OAUTH1);
    assertThat(keys.enable("1", made.key().id(), false, "user 3").isEnabled()).isFalse();
    assertThat(find(keys, made).mayCome(ANYWHERE)).isFalse();
    assertThat(keys.enable("1", made.key().id(), true, "user 3").isEnabled()).isTrue();
    assertThat(find(keys, made).mayCome(ANYWHERE)).isTrue();
    assertThat(audited)
        .extracting(entry -> entry.by() + " " + entry.action() + " " + entry.subject())
        .containsExactly(
            "operator key.create " + made.key().id(),
            "user 3 key.disable " + made.key().id(),
            "user 3 key.enable " + made.key().id());
  }

  @Test
  void aKeyOfAnotherAccountIsNone() throws CallRefused {
    String id = create("1", KeyKind.OAUTH1).key().id();
    assertThatThrownBy(() -> keys.enable("2", id, false, "operator"))
        .isInstanceOfSatisfying(
            CallRefused.class, e -> assertThat(e.problem().status()).isEqualTo(404));
  }

  @Test
  void anAccountHasNoMoreKeysThanItMay() throws CallRefused {
    for (int i = 0; i < 5; i++) {
      keys.enable("1", create("1", KeyKind.OAUTH1).key().id(), false, "operator");
    }
    assertThatThrownBy(() -> create("1", KeyKind.OAUTH1))
        .isInstanceOfSatisfying(
            CallRefused.class, e -> assertThat(e.problem().status()).isEqualTo(409));
    create("2", KeyKind.OAUTH1);
  }

  @Test
  void theLastUseIsKnownAtOnceAndWrittenNowAndThen() throws CallRefused {
    MadeKey signing = create("1", KeyKind.OAUTH1);
    nowEpochMillis.addAndGet(1);
    MadeKey asking = create("1", KeyKind.OAUTH2);
    nowEpochMillis.set(NOW + 5_000);
    find(keys, signing).use();
    findClient(keys, asking).hasSecret("wrong");
    assertThat(keys.list("1"))
        .extracting(key -> key.lastUsedEpochMillis().orElse(0))
        .containsExactly(NOW + 5_000, 0L);
    assertThat(open(records).list("1").get(0).lastUsedEpochMillis()).isEmpty();
    keys.writeLastUses();
    assertThat(open(records).list("1")).isEqualTo(keys.list("1"));
    nowEpochMillis.set(NOW + 6_000);
    findClient(keys, asking).hasSecret(asking.credential("clientSecret"));
    keys.writeLastUses();
    assertThat(open(records).list("1")).isEqualTo(keys.list("1"));
  }

  @Test
  void aKeyThatCannotBeKeptIsNotMade() {
    Records full =
        new Records() {
          @Override
          public Optional<Kept> find(Key key) {
            return records.find(key);
          }

          @Override
          public List<Kept> list(String collection) {
            return records.list(collection);
          }

          @Override
          public List<Kept> list(String collection, String accountId) {
            return records.list(collection, accountId);
          }

          @Override
          public void write(List<Change> changes) {
            throw new RecordsFailed("no space left", new IllegalStateException());
          }
        };
    ApiKeys onFullDisk = open(full);
    assertThatThrownBy(() -> onFullDisk.create("1", terms(KeyKind.OAUTH1), "operator"))
        .isInstanceOf(RecordsFailed.class);
    assertThat(onFullDisk.list("1")).isEmpty();
    assertThat(audited).isEmpty();
  }

  @Test
  void whatIsAnsweredCanBeReadBack() throws CallRefused, WrongDocument {
    for (KeyKind kind : KeyKind.values()) {
      MadeKey made = create("1", kind);
      assertThat(MadeKey.read(Members.read(JsonBytes.of(made::writeTo)))).isEqualTo(made);
    }
    List<KeyView> all = keys.list("1");
    byte[] listed = JsonBytes.of(json -> KeyView.writeAll(all, json));
    assertThat(KeyView.readAll(Members.read(listed))).isEqualTo(all);
  }
}
