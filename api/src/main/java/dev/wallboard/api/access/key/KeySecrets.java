package dev.wallboard.api.access.key;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a key shows who calls with. */
sealed interface KeySecrets {

  /** What it is found by. */
  String publicName();

  /**
   * Of a key that signs. Both secrets have to be known to check a signature.
   *
   * @param consumerSecret of hexadecimal digits, which need no encoding in signatures
   * @param tokenSecret the same
   */
  record Signing(String consumerKey, String consumerSecret, String token, String tokenSecret)
      implements KeySecrets {

    @Override
    public String publicName() {
      return consumerKey;
    }

    byte[] signedWith(boolean withToken) {
      return (consumerSecret + "&" + (withToken ? tokenSecret : "")).getBytes(UTF_8);
    }

    @Override
    public String toString() {
      return "secrets of " + consumerKey;
    }
  }

  /**
   * Of a key that asks for tokens.
   *
   * @param fingerprint of its secret, which nobody has to know
   */
  record Asking(String clientId, String fingerprint) implements KeySecrets {

    @Override
    public String publicName() {
      return clientId;
    }

    @Override
    public String toString() {
      return "the secret of " + clientId;
    }
  }
}
