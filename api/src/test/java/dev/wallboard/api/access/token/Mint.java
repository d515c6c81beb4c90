package dev.wallboard.api.access.token;

import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.SecretBox;
import dev.wallboard.api.access.audit.AuditLog;
import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsInMemory;
import java.net.InetAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Tokens and their keys over records in memory, clients in a table, a clock set by hand. */
final class Mint {

  static final String ACCOUNT = "12345678";

  /** 2026-11-25T10:00:00Z. */
  static final long NOW = 1_795_600_800_000L;

  /** RSA keys are costly to make: all tests share some. */
  private static final List<KeyPair> PAIRS = List.of(pair(), pair(), pair());

  final Records records;
  final AtomicLong nowEpochMillis;
  final SigningKeys keys;
  final AccessTokens tokens;
  final TokenEndpoint endpoint;
  final Map<String, Known> clients = new HashMap<>();

  private int made;

  /** A client as the tests would have it. */
  record Known(String id, String secret, boolean enabled, String address, Set<String> scopes)
      implements Clients.Client {
    @Override
    public boolean hasSecret(String other) {
      return secret.equals(other);
    }

    @Override
    public boolean mayCome(InetAddress from) {
      return enabled && from.getHostAddress().equals(address);
    }
  }

  Mint() {
    this(new RecordsInMemory(), NOW, 0);
  }

  private Mint(Records records, long startEpochMillis, int made) {
    this.records = records;
    this.nowEpochMillis = new AtomicLong(startEpochMillis);
    this.made = made;
    this.keys =
        new SigningKeys(
            records,
            TokenSettings.DEFAULTS,
            new Reversing(),
            this::next,
            nowEpochMillis::get,
            AuditLog.NONE);
    this.tokens = new AccessTokens(keys, TokenSettings.DEFAULTS, nowEpochMillis::get);
    this.endpoint = new TokenEndpoint(this::find, tokens);
  }

  Mint restarted() {
    Mint again = new Mint(records, nowEpochMillis.get(), made);
    again.clients.putAll(clients);
    return again;
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeyPair next() {
    return PAIRS.get(made++);
  }

  /** How many keys were made. */
  int made() {
    return made;
  }

  /** The pair of the key that was made as the number says, from 0. */
  static KeyPair pair(int number) {
    return PAIRS.get(number);
  }

  Optional<Clients.Client> find(String accountId, String id) {
    return accountId.equals(ACCOUNT) ? Optional.ofNullable(clients.get(id)) : Optional.empty();
  }

  Mint with(Known client) {
    clients.put(client.id(), client);
    return this;
  }

  static Known client(String... scopes) {
    return new Known("abc", "s3cret", true, "192.0.2.1", Set.of(scopes));
  }

  static AccessRequest request(String... headers) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i].toLowerCase(Locale.ROOT), headers[i + 1]);
    }
    return new AccessRequest(
        "POST",
        "https://wallboard.example",
        "/sentinel/api/account/" + ACCOUNT + "/app/token",
        "v=1.0",
        name -> all.containsKey(name) ? List.of(all.get(name)) : List.of(),
        address("192.0.2.1"));
  }

  static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No box to keep secrets in, but one that tells whether anything was put into it. */
  private static final class Reversing implements SecretBox {
    @Override
    public byte[] seal(byte[] secret, String place) {
      byte[] sealed = new byte[secret.length];
      for (int i = 0; i < sealed.length; i++) {
        sealed[i] = (byte) ~secret[sealed.length - 1 - i];
      }
      return sealed;
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
      return seal(Arrays.copyOf(sealed, sealed.length), place);
    }
  }
}
