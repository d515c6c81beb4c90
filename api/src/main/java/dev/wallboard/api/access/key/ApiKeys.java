package dev.wallboard.api.access.key;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Fingerprint;
import dev.wallboard.api.access.SecretBox;
import dev.wallboard.api.access.SecretBytes;
import dev.wallboard.api.access.audit.AuditEntry;
import dev.wallboard.api.access.audit.AuditLog;
import dev.wallboard.api.access.signature.ConsumerKeys;
import dev.wallboard.api.access.token.Clients;
import dev.wallboard.model.Records;
import dev.wallboard.model.WallClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All keys of all accounts: read once, at the start, and each change written before anybody hears
 * of it. When a key was last used is written now and then.
 *
 * <p>For any thread. Whoever finds or lists is answered at once; changes are for workers, since
 * they wait for the disk.
 */
public final class ApiKeys {

  private static final int ID_BYTES = 5;
  private static final int NAME_BYTES = 16;
  private static final int SECRET_BYTES = 20;

  private final Records records;
  private final KeyForm form;
  private final SecretBytes random;
  private final WallClock clock;
  private final KeySettings settings;
  private final AuditLog audit;

  /** By account and id; changed under this object's lock. */
  private final Map<String, Map<String, HeldKey>> byAccount = new ConcurrentHashMap<>();

  /** By consumer key or client id. */
  private final Map<String, HeldKey> byPublicName = new ConcurrentHashMap<>();

  /**
   * Reads all keys.
   *
   * @param clock that of the world, whatever metrics go by
   * @throws dev.wallboard.model.RecordsFailed if they cannot be read
   * @throws IllegalStateException if they were sealed under another master key
   */
  public ApiKeys(
      Records records,
      SecretBox box,
      SecretBytes random,
      WallClock clock,
      KeySettings settings,
      AuditLog audit) {
    this.records = records;
    this.form = new KeyForm(box);
    this.random = random;
    this.clock = clock;
    this.settings = settings;
    this.audit = audit;
    records.list(KeyForm.COLLECTION).stream()
        .map(form::read)
        .map(kept -> new HeldKey(kept.key(), kept.lastUsedEpochMillis(), clock))
        .forEach(this::hold);
  }

  private void hold(HeldKey held) {
    ApiKey key = held.key();
    byAccount
        .computeIfAbsent(key.accountId(), account -> new ConcurrentHashMap<>())
        .put(key.id(), held);
    byPublicName.put(key.secrets().publicName(), held);
  }

  /** The keys of an account, the oldest first. */
  public List<KeyView> list(String accountId) {
    return byAccount.getOrDefault(accountId, Map.of()).values().stream()
        .map(HeldKey::view)
        .sorted(Comparator.comparingLong(KeyView::createdEpochMillis).thenComparing(KeyView::id))
        .toList();
  }

  /**
   * Makes a key.
   *
   * @param by who does, for the audit log
   * @throws CallRefused if the account has as many as it may have
   */
  public MadeKey create(String accountId, KeyTerms terms, String by) throws CallRefused {
    MadeKey made;
    synchronized (this) {
      Map<String, HeldKey> present = byAccount.getOrDefault(accountId, Map.of());
      if (present.size() >= settings.maxKeysPerAccount()) {
        throw new CallRefused(
            Problem.conflict(
                "an account may have %d keys, disabled ones too (access.max-keys-per-account)"
                    .formatted(settings.maxKeysPerAccount())));
      }
      made = make(accountId, newId(present), terms);
    }
    note(accountId, by, "key.create", made.key());
    return made;
  }

  private String newId(Map<String, HeldKey> present) {
    String id = hex(ID_BYTES);
    while (present.containsKey(id)) {
      id = hex(ID_BYTES);
    }
    return id;
  }

  private String hex(int bytes) {
    return HexFormat.of().formatHex(random.next(bytes));
  }

  private MadeKey make(String accountId, String id, KeyTerms terms) {
    Map<String, String> credentials = new LinkedHashMap<>();
    KeySecrets secrets =
        switch (terms.kind()) {
          case OAUTH1 -> signing(credentials);
          case OAUTH2 -> asking(credentials);
        };
    ApiKey key = new ApiKey(accountId, id, terms, true, clock.nowEpochMillis(), secrets);
    HeldKey held = new HeldKey(key, OptionalLong.empty(), clock);
    records.write(List.of(form.put(key, held.lastUsedEpochMillis())));
    hold(held);
    return new MadeKey(held.view(), credentials);
  }

  private KeySecrets signing(Map<String, String> credentials) {
    KeySecrets.Signing made =
        new KeySecrets.Signing(
            hex(NAME_BYTES), hex(SECRET_BYTES), hex(NAME_BYTES), hex(SECRET_BYTES));
    credentials.put("consumerKey", made.consumerKey());
    credentials.put("consumerSecret", made.consumerSecret());
    credentials.put("token", made.token());
    credentials.put("tokenSecret", made.tokenSecret());
    return made;
  }

  private KeySecrets asking(Map<String, String> credentials) {
    String clientId = hex(NAME_BYTES);
    String secret = hex(SECRET_BYTES);
    credentials.put("clientId", clientId);
    credentials.put("clientSecret", secret);
    return new KeySecrets.Asking(clientId, Fingerprint.of(secret));
  }

  /**
   * Enables or disables a key; that it is so already is no mistake.
   *
   * @param by who does, for the audit log
   * @throws CallRefused if the account has no such key
   */
  public KeyView enable(String accountId, String id, boolean on, String by) throws CallRefused {
    KeyView changed;
    synchronized (this) {
      HeldKey held = byAccount.getOrDefault(accountId, Map.of()).get(id);
      if (held == null) {
        throw new CallRefused(Problem.notFound("the account has no such key"));
      }
      ApiKey key = held.key().enabled(on);
      records.write(List.of(form.put(key, held.lastUsedEpochMillis())));
      held.change(key);
      changed = held.view();
    }
    note(accountId, by, on ? "key.enable" : "key.disable", changed);
    return changed;
  }

  private void note(String accountId, String by, String action, KeyView key) {
    audit.note(new AuditEntry(accountId, by, action, key.id(), Map.of("name", key.terms().name())));
  }

  /** Writes when keys were last used, of those that were used since it was last called. */
  public synchronized void writeLastUses() {
    List<Records.Change> changes = new ArrayList<>();
    List<HeldKey> used =
        byPublicName.values().stream().filter(HeldKey::isUsedSinceWritten).toList();
    used.forEach(held -> changes.add(form.put(held.key(), held.writing())));
    if (!changes.isEmpty()) {
      records.write(changes);
      used.forEach(HeldKey::written);
    }
  }

  /** The keys that sign. */
  public ConsumerKeys consumerKeys() {
    return name -> Optional.ofNullable(byPublicName.get(name)).flatMap(HeldKey::signing);
  }

  /** The keys that ask for tokens. */
  public Clients clients() {
    return (accountId, clientId) ->
        Optional.ofNullable(byPublicName.get(clientId))
            .filter(held -> held.key().accountId().equals(accountId))
            .flatMap(HeldKey::asking);
  }
}
