package dev.wallboard.api.access.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.access.SecretBytes;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Makes hashes of passwords and holds passwords against them. Each takes tens of milliseconds and
 * 19 MiB; whoever calls sees to it that few do at once.
 */
final class Passwords {

  private static final int MEMORY_KIB = 19 << 10;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final SecretBytes secrets;

  /** What the passwords of users who do not exist are held against, to no avail. */
  private final PasswordHash nobodys;

  Passwords(SecretBytes secrets) {
    this.secrets = secrets;
    this.nobodys =
        PasswordHash.of(
            MEMORY_KIB, PASSES, LANES, secrets.next(SALT_BYTES), secrets.next(HASH_BYTES));
  }

  /** What is to be kept of a password. */
  PasswordHash hash(String password) {
    byte[] salt = secrets.next(SALT_BYTES);
    return PasswordHash.of(
        MEMORY_KIB, PASSES, LANES, salt, argon2(password, MEMORY_KIB, PASSES, LANES, salt));
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * @param hash empty if there is no user, which takes as long and is false
   */
  boolean matches(String password, Optional<PasswordHash> hash) {
    PasswordHash wanted = hash.orElse(nobodys);
    byte[] found =
        argon2(password, wanted.memoryKib(), wanted.passes(), wanted.lanes(), wanted.saltBytes());
    return MessageDigest.isEqual(found, wanted.hashBytes()) && hash.isPresent();
  }

  private static byte[] argon2(String password, int memoryKib, int passes, int lanes, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(bytes(password), hash);
    return hash;
  }

  /** Letters that look the same are the same, however a keyboard makes them (RFC 8265, 4.2.2). */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(UTF_8);
  }
}
