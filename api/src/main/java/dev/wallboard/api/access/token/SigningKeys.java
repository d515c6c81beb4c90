package dev.wallboard.api.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.wallboard.api.access.SecretBox;
import dev.wallboard.api.access.audit.AuditEntry;
import dev.wallboard.api.access.audit.AuditLog;
import dev.wallboard.model.Records;
import dev.wallboard.model.WallClock;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The keys that tokens are signed with, one at a time. Another takes its place every 90 days, or on
 * command; the public half stays until its last token has expired. There is none before the first
 * token.
 *
 * <p>Any thread may look. A rotation makes a key and waits for the disk, one at a time.
 */
public final class SigningKeys {

  private final Records records;
  private final SigningKeyForm form;
  private final TokenSettings settings;
  private final Supplier<KeyPair> pairs;
  private final WallClock clock;
  private final AuditLog audit;
  private volatile Map<String, SigningKey> keys = Map.of();

  /**
   * @param pairs makes RSA keys of 2,048 bits or more
   * @param clock the time of the world
   */
  public SigningKeys(
      Records records,
      TokenSettings settings,
      SecretBox box,
      Supplier<KeyPair> pairs,
      WallClock clock,
      AuditLog audit) {
    this.records = records;
    this.form = new SigningKeyForm(box);
    this.settings = settings;
    this.pairs = pairs;
    this.clock = clock;
    this.audit = audit;
    Map<String, SigningKey> kept = new TreeMap<>();
    records.list(SigningKeyForm.COLLECTION).stream()
        .map(form::read)
        .forEach(key -> kept.put(key.id(), key));
    this.keys = Map.copyOf(kept);
  }

  /** The public key of tokens that say so; for any thread. */
  Optional<RSAPublicKey> find(String id) {
    return Optional.ofNullable(keys.get(id)).filter(this::isOfUse).map(SigningKey::open);
  }

  /** Whether it signs, or some token it has signed may still be good. */
  private boolean isOfUse(SigningKey key) {
    return !key.isRetired()
        || clock.nowEpochMillis()
            < key.retiredEpochMillis().getAsLong()
                + settings.lifetimeMillis()
                + AccessTokens.LEEWAY_MILLIS;
  }

  /** The key to sign with now. For workers: may make one. */
  SigningKey current() {
    Optional<SigningKey> present = signing();
    return present.isPresent() && !isDue(present.get()) ? present.get() : rotateIfDue();
  }

  private Optional<SigningKey> signing() {
    return keys.values().stream().filter(key -> !key.isRetired()).findFirst();
  }

  private boolean isDue(SigningKey key) {
    return clock.nowEpochMillis() >= key.createdEpochMillis() + settings.rotationMillis();
  }

  private synchronized SigningKey rotateIfDue() {
    Optional<SigningKey> present = signing();
    return present.isPresent() && !isDue(present.get()) ? present.get() : replace("server");
  }

  /**
   * Has another key sign from now on. For workers: makes one, and waits for the disk.
   *
   * @param by who has it done, for the audit log
   * @return the id of the new key
   */
  public synchronized String rotate(String by) {
    return replace(by).id();
  }

  private SigningKey replace(String by) {
    long nowEpochMillis = clock.nowEpochMillis();
    SigningKey made = made(pairs.get(), nowEpochMillis);
    Map<String, SigningKey> after = new TreeMap<>();
    List<Records.Change> changes = new ArrayList<>();
    for (SigningKey key : keys.values()) {
      if (!isOfUse(key)) {
        changes.add(form.delete(key));
      } else if (key.isRetired()) {
        after.put(key.id(), key);
      } else {
        SigningKey retired = key.retired(nowEpochMillis);
        changes.add(form.put(retired));
        after.put(key.id(), retired);
      }
    }
    changes.add(form.put(made));
    after.put(made.id(), made);
    records.write(changes);
    keys = Map.copyOf(after);
    audit.note(new AuditEntry("", by, "signing-key.rotate", made.id(), Map.of()));
    return made;
  }

  private static SigningKey made(KeyPair pair, long nowEpochMillis) {
    RSAPublicKey open = (RSAPublicKey) pair.getPublic();
    try {
      return new SigningKey(
          new RSAKey.Builder(open).build().computeThumbprint().toString(),
          open,
          Optional.of(pair.getPrivate()),
          nowEpochMillis,
          OptionalLong.empty());
    } catch (JOSEException e) {
      throw new IllegalStateException("every RSA key has a thumbprint", e);
    }
  }

  /** All public keys of use, as a JSON Web Key Set (RFC 7517). */
  public String published() {
    List<JWK> published =
        keys.values().stream()
            .filter(this::isOfUse)
            .sorted(Comparator.comparingLong(SigningKey::createdEpochMillis).reversed())
            .map(SigningKeys::jwk)
            .toList();
    return new JWKSet(published).toString();
  }

  private static JWK jwk(SigningKey key) {
    return new RSAKey.Builder(key.open())
        .keyID(key.id())
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .build();
  }
}
