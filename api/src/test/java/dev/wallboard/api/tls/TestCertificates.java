package dev.wallboard.api.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of an authority of the tests, in files as a server reads them. */
public final class TestCertificates {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final LocalAuthority authority;
  private final Path folder;

  /** An authority that vouches for these names, beside {@code localhost}. */
  public TestCertificates(Path folder, String... names) {
    this.folder = folder;
    this.authority = LocalAuthority.make(List.of(names), Instant.now(), RANDOM);
    renew();
  }

  /** Replaces the files by those of a new certificate. */
  public void renew() {
    write(authority.issue(Instant.now(), RANDOM));
  }

  private void write(LocalAuthority.Issued issued) {
    write(chain(), issued.chain());
    write(key(), issued.key());
  }

  /** Replaces a file at one instant. */
  public static void write(Path file, String text) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.write(next, text.getBytes(US_ASCII));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path chain() {
    return folder.resolve("chain.pem");
  }

  public Path key() {
    return folder.resolve("key.pem");
  }

  public LocalAuthority authority() {
    return authority;
  }

  /** For a client that trusts the authority and nobody else. */
  public SSLContext trusting() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("authority", authority.certificate());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
