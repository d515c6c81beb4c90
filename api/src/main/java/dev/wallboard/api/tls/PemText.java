package dev.wallboard.api.tls;

import java.io.IOException;
import java.io.StringReader;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a text in PEM (RFC 7468).
 *
 * @param source what to call it in messages
 */
record PemText(String source, String text) {

  /** A certificate in PEM. */
  static String written(X509Certificate certificate) {
    try {
      return written("CERTIFICATE", certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IllegalStateException("a certificate was read from its bytes", e);
    }
  }

  /** A key in PEM, as PKCS#8. */
  static String written(PrivateKey key) {
    return written("PRIVATE KEY", key.getEncoded());
  }

  private static String written(String label, byte[] bytes) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes));
  }

  /** Its certificates, in their order. */
  List<X509Certificate> certificates() throws UnusableCertificate {
    JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
    List<X509Certificate> certificates = new ArrayList<>();
    for (Object object : objects()) {
      if (object instanceof X509CertificateHolder holder) {
        try {
          certificates.add(converter.getCertificate(holder));
        } catch (CertificateException e) {
          throw unreadable("a certificate in it cannot be read");
        }
      }
    }
    if (certificates.isEmpty()) {
      throw unreadable("it holds no certificate in PEM (-----BEGIN CERTIFICATE-----)");
    }
    return certificates;
  }

  /** Its key: PKCS#8, PKCS#1 (RSA) or SEC 1 (EC), the first if there are more. */
  PrivateKey key() throws UnusableCertificate {
    for (Object object : objects()) {
      if (object instanceof PEMEncryptedKeyPair || object instanceof PKCS8EncryptedPrivateKeyInfo) {
        throw unreadable("the key in it is encrypted, and there is nobody to ask for its password");
      }
      PrivateKeyInfo key = key(object);
      if (key != null) {
        return converted(key);
      }
    }
    throw unreadable("it holds no private key in PEM (-----BEGIN PRIVATE KEY-----)");
  }

  private static @Nullable PrivateKeyInfo key(Object object) {
    if (object instanceof PEMKeyPair pair) {
      return pair.getPrivateKeyInfo();
    }
    return object instanceof PrivateKeyInfo key ? key : null;
  }

  private PrivateKey converted(PrivateKeyInfo key) throws UnusableCertificate {
    try {
      return new JcaPEMKeyConverter().getPrivateKey(key);
    } catch (IOException e) {
      throw unreadable("the private key in it is of a kind that cannot be used");
    }
  }

  private List<Object> objects() throws UnusableCertificate {
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      List<Object> objects = new ArrayList<>();
      for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
        objects.add(next);
      }
      return objects;
    } catch (IOException | RuntimeException e) {
      throw unreadable("it is not written in PEM");
    }
  }

  private UnusableCertificate unreadable(String why) {
    return new UnusableCertificate(source + ": " + why);
  }
}
