package dev.wallboard.api.access.key;

import dev.wallboard.api.access.Fingerprint;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.access.signature.ConsumerKeys.ConsumerKey;
import dev.wallboard.api.access.token.Clients.Client;
import dev.wallboard.model.WallClock;
import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** A key in memory: as it is at present, and when it was last used. For any thread. */
final class HeldKey {

  private static final long NEVER = Long.MIN_VALUE;

  private final WallClock clock;
  private volatile ApiKey key;
  private volatile long lastUsedEpochMillis;
  private long writtenEpochMillis;
  private long writingEpochMillis;

  HeldKey(ApiKey key, OptionalLong lastUsedEpochMillis, WallClock clock) {
    this.key = key;
    this.clock = clock;
    this.lastUsedEpochMillis = lastUsedEpochMillis.orElse(NEVER);
    this.writtenEpochMillis = this.lastUsedEpochMillis;
  }

  ApiKey key() {
    return key;
  }

  void change(ApiKey other) {
    key = other;
  }

  OptionalLong lastUsedEpochMillis() {
    return optional(lastUsedEpochMillis);
  }

  private static OptionalLong optional(long epochMillis) {
    return epochMillis == NEVER ? OptionalLong.empty() : OptionalLong.of(epochMillis);
  }

  KeyView view() {
    ApiKey now = key;
    return new KeyView(
        now.id(), now.terms(), now.isEnabled(), now.createdEpochMillis(), lastUsedEpochMillis());
  }

  private void use() {
    lastUsedEpochMillis = clock.nowEpochMillis();
  }

  boolean isUsedSinceWritten() {
    return lastUsedEpochMillis != writtenEpochMillis;
  }

  /** The last use, which is about to be written. By one thread at a time. */
  OptionalLong writing() {
    writingEpochMillis = lastUsedEpochMillis;
    return optional(writingEpochMillis);
  }

  void written() {
    writtenEpochMillis = writingEpochMillis;
  }

  private boolean mayCome(InetAddress from) {
    ApiKey now = key;
    return now.isEnabled() && now.terms().allows(from);
  }

  /** What it is to signatures; empty if it signs nothing. */
  Optional<ConsumerKey> signing() {
    return key.secrets() instanceof KeySecrets.Signing secrets
        ? Optional.of(new Signing(secrets))
        : Optional.empty();
  }

  /** What it is to tokens; empty if it asks for none. */
  Optional<Client> asking() {
    return key.secrets() instanceof KeySecrets.Asking secrets
        ? Optional.of(new Asking(secrets))
        : Optional.empty();
  }

  private final class Signing implements ConsumerKey {
    private final KeySecrets.Signing secrets;

    Signing(KeySecrets.Signing secrets) {
      this.secrets = secrets;
    }

    @Override
    public String accountId() {
      return key.accountId();
    }

    @Override
    public String id() {
      return key.id();
    }

    @Override
    public String token() {
      return secrets.token();
    }

    @Override
    public boolean mayLeaveTokenOut() {
      return key.terms().isTwoLegged();
    }

    @Override
    public byte[] secrets(boolean withToken) {
      return secrets.signedWith(withToken);
    }

    @Override
    public boolean mayCome(InetAddress from) {
      return HeldKey.this.mayCome(from);
    }

    @Override
    public Set<Need> may() {
      return Privilege.needs(key.terms().privileges());
    }

    @Override
    public void use() {
      HeldKey.this.use();
    }
  }

  private final class Asking implements Client {
    private final KeySecrets.Asking secrets;

    Asking(KeySecrets.Asking secrets) {
      this.secrets = secrets;
    }

    @Override
    public String id() {
      return secrets.clientId();
    }

    @Override
    public boolean hasSecret(String secret) {
      boolean has = Fingerprint.isOf(secret, secrets.fingerprint());
      if (has) {
        use();
      }
      return has;
    }

    @Override
    public boolean mayCome(InetAddress from) {
      return HeldKey.this.mayCome(from);
    }

    @Override
    public Set<String> scopes() {
      return key.terms().privileges().stream()
          .map(Privilege::text)
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
