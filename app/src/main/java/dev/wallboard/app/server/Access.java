package dev.wallboard.app.server;

import dev.wallboard.api.access.AccessControl;
import dev.wallboard.api.access.Credentials;
import dev.wallboard.api.access.MasterKey;
import dev.wallboard.api.access.OperatorCredentials;
import dev.wallboard.api.access.audit.AuditFile;
import dev.wallboard.api.access.audit.AuditLog;
import dev.wallboard.api.access.key.ApiKeys;
import dev.wallboard.api.access.signature.Nonces;
import dev.wallboard.api.access.signature.SignatureSettings;
import dev.wallboard.api.access.signature.SignedCredentials;
import dev.wallboard.intake.TrustedTime;
import dev.wallboard.model.ElapsedClock;
import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsFailed;
import dev.wallboard.model.WallClock;
import dev.wallboard.store.StoreTrouble;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.List;
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

  private static final long MINUTE_MILLIS = 60_000;
  private static final long SECOND_MILLIS = 1_000;

  private final AccessSettings settings;
  private final MasterKey masterKey;
  private final AuditLog audit;
  private final ApiKeys keys;
  private final Nonces nonces;
  private final NonceLog nonceLog;
  private final TrustedTime time = new TrustedTime(CLOCK, ELAPSED);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "wallboard-access"));

  private Access(DataFolder folder, AccessSettings settings, Records records, MasterKey masterKey) {
    this.settings = settings;
    this.masterKey = masterKey;
    this.audit = new AuditFile(folder.audit(), CLOCK);
    this.keys = keys(records, masterKey, settings, audit);
    this.nonces = new Nonces(settings.signatures());
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
   * @throws CannotStart if there is no master key where one is needed, or another
   */
  static Access open(DataFolder folder, AccessSettings settings, Records records)
      throws CannotStart {
    MasterKey key = new MasterKeys(folder.path(), settings, Access::secretBytes).find(records);
    try {
      return new Access(folder, settings, records, key);
    } catch (RecordsFailed e) {
      throw new CannotStart(e);
    }
  }

  /** The keys of a data folder that no server uses just now. */
  static ApiKeys keys(
      Records records, MasterKey masterKey, AccessSettings settings, AuditLog audit) {
    return new ApiKeys(records, masterKey, Access::secretBytes, CLOCK, settings.keys(), audit);
  }

  static byte[] secretBytes(int count) {
    byte[] bytes = new byte[count];
    CHANCE.nextBytes(bytes);
    return bytes;
  }

  ApiKeys keys() {
    return keys;
  }

  AccessControl control() {
    List<Credentials> kinds =
        List.of(
            new SignedCredentials(
                keys.consumerKeys(), nonces, nonceLog, CLOCK, settings.signatures()),
            new OperatorCredentials(masterKey, InetAddress::isLoopbackAddress));
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
