package dev.wallboard.app.server;

import dev.wallboard.api.access.key.KeySettings;
import dev.wallboard.api.access.signature.SignatureSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who may do what, and where the key lies under which secrets are kept.
 *
 * @param masterKey that key itself, 32 bytes in Base64; wins over the file ({@code master-key})
 * @param masterKeyFile the file that holds it, outside of the data folder; beside it, with {@code
 *     .key} behind its name, if nothing is said ({@code master-key-file})
 */
public record AccessSettings(
    Optional<String> masterKey,
    Optional<Path> masterKeyFile,
    KeySettings keys,
    SignatureSettings signatures) {

  public static final AccessSettings DEFAULTS =
      new AccessSettings(
          Optional.empty(), Optional.empty(), KeySettings.DEFAULTS, SignatureSettings.DEFAULTS);

  /** Nothing of the key, for it may end up in a log. */
  @Override
  public String toString() {
    return "AccessSettings[masterKeyFile=%s, keys=%s, signatures=%s]"
        .formatted(masterKeyFile, keys, signatures);
  }
}
