package dev.wallboard.app.server;

import dev.wallboard.api.access.AccessControl;
import dev.wallboard.api.access.Credentials;
import dev.wallboard.api.access.MasterKey;
import dev.wallboard.api.access.OperatorCredentials;
import dev.wallboard.api.access.PageCookies;
import dev.wallboard.api.access.audit.AuditFile;
import dev.wallboard.api.access.audit.AuditLog;
import dev.wallboard.api.access.key.ApiKeys;
import dev.wallboard.api.access.key.Privilege;
import dev.wallboard.api.access.login.Logins;
import dev.wallboard.api.access.signature.Nonces;
import dev.wallboard.api.access.signature.SignatureSettings;
import dev.wallboard.api.access.signature.SignedCredentials;
import dev.wallboard.api.access.token.AccessTokens;
import dev.wallboard.api.access.token.SigningKeys;
import dev.wallboard.api.access.token.TokenCredentials;
import dev.wallboard.api.access.token.TokenEndpoint;
import dev.wallboard.api.access.wall.WallLinks;
import dev.wallboard.api.boards.Boards;
import dev.wallboard.api.http.RequestLog;
import dev.wallboard.api.http.SignIn;
import dev.wallboard.intake.TrustedTime;
import dev.wallboard.model.ElapsedClock;
import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsFailed;
import dev.wallboard.model.WallClock;
import dev.wallboard.store.StoreTrouble;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Who may do what on this server: the master key found, keys read, nonces remembered, and once a
 * minute what is to be written of them written. Always by the time of the world.
 */
final class Access implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Access.class.getName());
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final WallClock CLOCK = System::currentTimeMillis;
  private static final ElapsedClock ELAPSED =
      () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime());

  private static final int SIGNING_BITS = 2_048;
  private static final long MINUTE_MILLIS = 60_000;
  private static final long SECOND_MILLIS = 1_000;

  private final AccessSettings settings;
  private final MasterKey masterKey;
  private final AuditLog audit;
  private final ApiKeys keys;
  private final Logins logins;
  private final SigningKeys signingKeys;
  private final AccessTokens tokens;
  private final WallLinks walls;
  private final SignIn signIn;
  private final Nonces nonces;
  private final NonceLog nonceLog;
  private final Optional<RequestLogWriter> requests;
  private final TrustedTime time = new TrustedTime(CLOCK, ELAPSED);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "wallboard-access"));

  private Access(
      DataFolder folder,
      AccessSettings settings,
      Records records,
      Boards boards,
      MasterKey masterKey) {
    this.settings = settings;
    this.masterKey = masterKey;
    this.audit = new AuditFile(folder.audit(), CLOCK);
    this.keys = keys(records, masterKey, settings, audit);
    this.logins = logins(records, settings, audit);
    this.signingKeys = signingKeys(records, masterKey, settings, audit);
    this.tokens = new AccessTokens(signingKeys, settings.tokens(), CLOCK);
    this.walls =
        new WallLinks(records, boards, settings.walls(), Access::secretBytes, CLOCK, audit);
    boards.shownBy(walls.showings());
    this.signIn = new SignIn(logins, new TokenEndpoint(keys.clients(), tokens), signingKeys, walls);
    this.nonces = new Nonces(settings.signatures());
    this.requests =
        settings.logsRequests() ? Optional.of(new RequestLogWriter()) : Optional.empty();
    SignatureSettings signatures = settings.signatures();
    this.nonceLog =
        NonceLog.open(
            folder.nonces(),
            2 * signatures.maxClockSkewMillis() + MINUTE_MILLIS,
            ELAPSED,
            (CLOCK.nowEpochMillis() - signatures.maxClockSkewMillis() - MINUTE_MILLIS)
                / SECOND_MILLIS,
            nonces);
    thread.scheduleWithFixedDelay(this::tidy, MINUTE_MILLIS, MINUTE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Reads what is kept.
   *
   * @param boards what wall links show; they are asked from now on whether a board may go
   * @throws CannotStart if there is no master key where one is needed, or another
   */
  static Access open(DataFolder folder, AccessSettings settings, Records records, Boards boards)
      throws CannotStart {
    MasterKey key = new MasterKeys(folder.path(), settings, Access::secretBytes).find(records);
    try {
      return new Access(folder, settings, records, boards, key);
    } catch (RecordsFailed e) {
      throw new CannotStart(e);
    }
  }

  private static ApiKeys keys(
      Records records, MasterKey masterKey, AccessSettings settings, AuditLog audit) {
    return new ApiKeys(records, masterKey, Access::secretBytes, CLOCK, settings.keys(), audit);
  }

  private static Logins logins(Records records, AccessSettings settings, AuditLog audit) {
    return new Logins(records, settings.logins(), Access::secretBytes, CLOCK, ELAPSED, audit);
  }

  private static SigningKeys signingKeys(
      Records records, MasterKey masterKey, AccessSettings settings, AuditLog audit) {
    return new SigningKeys(
        records, settings.tokens(), masterKey, Access::signingPair, CLOCK, audit);
  }

  private static KeyPair signingPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(SIGNING_BITS, CHANCE);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  static byte[] secretBytes(int count) {
    byte[] bytes = new byte[count];
    CHANCE.nextBytes(bytes);
    return bytes;
  }

  ApiKeys keys() {
    return keys;
  }

  /** What people, clients and screens sign in with; nothing where access is open to all. */
  Optional<SignIn> signIn() {
    return settings.isOpen() ? Optional.empty() : Optional.of(signIn);
  }

  /** Where requests are noted. */
  RequestLog requests() {
    return requests.<RequestLog>map(writer -> writer).orElse(RequestLog.NONE);
  }

  /** Where keys and users are made and changed. */
  AccessAdmin admin() {
    return new AccessBooks(keys, logins.accounts(), signingKeys, () -> {});
  }

  /**
   * Keys and users of a data folder that no server uses just now.
   *
   * @param end lets go of the folder
   * @throws CannotStart if there is no master key where one is needed, or another
   */
  static AccessAdmin books(
      DataFolder folder, AccessSettings settings, Records records, Runnable end)
      throws CannotStart {
    MasterKey key = new MasterKeys(folder.path(), settings, Access::secretBytes).find(records);
    AuditLog audit = new AuditFile(folder.audit(), CLOCK);
    return new AccessBooks(
        keys(records, key, settings, audit),
        logins(records, settings, audit).accounts(),
        signingKeys(records, key, settings, audit),
        end);
  }

  /** Asked about every request. */
  AccessControl control() {
    if (settings.isOpen()) {
      return AccessControl.open();
    }
    List<Credentials> kinds =
        List.of(
            new SignedCredentials(
                keys.consumerKeys(), nonces, nonceLog, CLOCK, settings.signatures()),
            new OperatorCredentials(masterKey, InetAddress::isLoopbackAddress),
            logins.bearers(),
            new TokenCredentials(tokens, keys.clients(), Privilege::needsOfScope),
            new PageCookies(List.of(logins.cookies(), walls.cookies())));
    return AccessControl.by(kinds);
  }

  private void tidy() {
    try {
      keys.writeLastUses();
      time.nowEpochMillis().ifPresent(this::forgetNonces);
      nonceLog.turn();
    } catch (RecordsFailed | StoreTrouble trouble) {
      LOG.log(Level.ERROR, "the last uses of keys are not written: {0}", trouble.getMessage());
    } catch (RuntimeException | Error fault) {
      LOG.log(Level.ERROR, "a fault while tidying up", fault);
    }
  }

  /** A second more than are taken: who is just being checked has looked at the clock before. */
  private void forgetNonces(long nowEpochMillis) {
    long oldestMillis = nowEpochMillis - settings.signatures().maxClockSkewMillis();
    nonces.forgetBefore(oldestMillis / SECOND_MILLIS - 1);
  }

  @Override
  public void close() {
    signIn.close();
    requests.ifPresent(RequestLogWriter::close);
    thread.shutdown();
    try {
      thread.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tidy();
    nonceLog.close();
  }
}
