package dev.wallboard.api.access;

import java.util.Random;

/** Secrets that anybody can guess who knows the seed. For any thread. */
public final class SeededSecrets implements SecretBytes {

  private final Random random;

  public SeededSecrets(long seed) {
    random = new Random(seed);
  }

  @Override
  public synchronized byte[] next(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A master key of such bytes. */
  public static MasterKey masterKey(long seed) {
    SeededSecrets secrets = new SeededSecrets(seed);
    return MasterKey.parse(MasterKey.make(secrets), secrets).orElseThrow();
  }
}
