package dev.wallboard.api.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;

/**
 * A chain of certificates, the server's own first, and the key that goes with it.
 *
 * @param keys shows it to clients
 */
public record Certificate(List<X509Certificate> chain, KeyManagerFactory keys) {

  private static final char[] NO_PASSWORD = {};

  public Certificate {
    chain = List.copyOf(chain);
  }

  /** A chain and a key that have been read; they must go together. */
  static Certificate of(PemText certificates, PemText key) throws UnusableCertificate {
    List<X509Certificate> chain = certificates.certificates();
    requireOrder(certificates.source(), chain);
    PrivateKey secret = key.key();
    if (!goTogether(chain.get(0).getPublicKey(), secret)) {
      throw new UnusableCertificate(
          key.source() + " is not the key of the first certificate in " + certificates.source());
    }
    return new Certificate(chain, keys(chain, secret));
  }

  private static void requireOrder(String source, List<X509Certificate> chain)
      throws UnusableCertificate {
    for (int i = 1; i < chain.size(); i++) {
      if (!isIssuer(chain.get(i), chain.get(i - 1))) {
        throw new UnusableCertificate(
            "%s: certificate %d has not issued the one before it; the server's own comes first"
                .formatted(source, i + 1));
      }
    }
  }

  private static boolean isIssuer(X509Certificate issuer, X509Certificate issued) {
    try {
      issued.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean goTogether(PublicKey shown, PrivateKey secret) throws UnusableCertificate {
    byte[] text = "they go together".getBytes(US_ASCII);
    try {
      Signature signature = Signature.getInstance(algorithm(secret));
      signature.initSign(secret);
      signature.update(text);
      byte[] signed = signature.sign();
      signature.initVerify(shown);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String algorithm(Key key) throws UnusableCertificate {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      case "EdDSA", "Ed25519" -> "EdDSA";
      default ->
          throw new UnusableCertificate("keys of the kind " + key.getAlgorithm() + " are not used");
    };
  }

  private static KeyManagerFactory keys(List<X509Certificate> chain, PrivateKey secret) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, NO_PASSWORD);
      store.setKeyEntry("server", secret, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, NO_PASSWORD);
      return keys;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a key store in memory takes what was checked", e);
    }
  }

  /** Whose it is and until when it is good, for a log. */
  @Override
  public String toString() {
    X509Certificate own = chain.get(0);
    return "%s, serial number %s, good until %s"
        .formatted(
            own.getSubjectX500Principal(),
            own.getSerialNumber().toString(16),
            own.getNotAfter().toInstant());
  }
}
