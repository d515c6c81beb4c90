package dev.wallboard.api.access;

/**
 * Seals secrets that have to lie on the disk under a key that does not lie beside them (spec:
 * access, API keys). For any thread.
 */
public interface SecretBox {

  /**
   * Seals a secret.
   *
   * @param place where it is to lie; it can be opened nowhere else
   */
  byte[] seal(byte[] secret, String place);

  /**
   * Opens what was sealed for the place.
   *
   * @throws IllegalStateException if it was not, or under another key
   */
  byte[] open(byte[] sealed, String place);
}
