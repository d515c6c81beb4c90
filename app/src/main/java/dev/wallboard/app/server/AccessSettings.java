package dev.wallboard.app.server;

import dev.wallboard.api.access.key.KeySettings;
import dev.wallboard.api.access.login.LoginSettings;
import dev.wallboard.api.access.signature.SignatureSettings;
import dev.wallboard.api.access.token.TokenSettings;
import dev.wallboard.api.access.wall.WallSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who may do what, and where the key lies under which secrets are kept.
 *
 * @param masterKey that key itself, 32 bytes in Base64; wins over the file ({@code master-key})
 * @param masterKeyFile the file that holds it, outside of the data folder; beside it, with {@code
 *     .key} behind its name, if nothing is said ({@code master-key-file})
 * @param logsRequests whether a line is logged for each request ({@code log.requests})
 * @param isOpen whether everybody may do everything. Never so by a configuration: for tests and
 *     benchmarks of other things, on this machine alone
 */
public record AccessSettings(
    Optional<String> masterKey,
    Optional<Path> masterKeyFile,
    KeySettings keys,
    SignatureSettings signatures,
    LoginSettings logins,
    TokenSettings tokens,
    WallSettings walls,
    boolean logsRequests,
    boolean isOpen) {

  public static final AccessSettings DEFAULTS =
      new AccessSettings(
          Optional.empty(),
          Optional.empty(),
          KeySettings.DEFAULTS,
          SignatureSettings.DEFAULTS,
          LoginSettings.DEFAULTS,
          TokenSettings.DEFAULTS,
          WallSettings.DEFAULTS,
          true,
          false);

  /** The same with the master key elsewhere. */
  AccessSettings with(Optional<String> otherKey, Optional<Path> otherFile) {
    return new AccessSettings(
        otherKey, otherFile, keys, signatures, logins, tokens, walls, logsRequests, isOpen);
  }

  /** The same without a line for each request. */
  AccessSettings withoutRequestLog() {
    return new AccessSettings(
        masterKey, masterKeyFile, keys, signatures, logins, tokens, walls, false, isOpen);
  }

  /** The same, open to all. */
  AccessSettings open() {
    return new AccessSettings(
        masterKey, masterKeyFile, keys, signatures, logins, tokens, walls, false, true);
  }

  /** Nothing of the key, for it may end up in a log. */
  @Override
  public String toString() {
    return "AccessSettings[masterKeyFile=%s, keys=%s, signatures=%s, logins=%s, tokens=%s, walls=%s, logsRequests=%s, isOpen=%s]"
        .formatted(masterKeyFile, keys, signatures, logins, tokens, walls, logsRequests, isOpen);
  }
}
