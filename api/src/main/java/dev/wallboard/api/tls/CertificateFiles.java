package dev.wallboard.api.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a certificate, looked at again and again. For one thread at a time.
 *
 * <p>Both are read whole at each look: what replaces them may have the same time and the same size.
 * Since they cannot be replaced at one instant, what has changed is used only when a second look
 * finds the same.
 */
public final class CertificateFiles {

  private static final int MAX_BYTES = 1 << 20;

  private final Path chain;
  private final Path key;

  /** What was last used, or found to be of no use. */
  private Content settled;

  private Content seen;

  private record Content(String chain, String key) {}

  /**
   * @param chain certificates in PEM, the server's own first
   * @param key its key in PEM
   */
  public CertificateFiles(Path chain, Path key) {
    this.chain = chain;
    this.key = key;
    this.settled = new Content("", "");
    this.seen = settled;
  }

  /** Reads them for the first time. */
  public Certificate read() throws UnusableCertificate {
    settled = content();
    seen = settled;
    return certificate(settled);
  }

  /**
   * Looks whether they have changed: the new certificate, if so and if they have come to rest.
   *
   * @throws UnusableCertificate if they have changed into what cannot be used; said once
   */
  public Optional<Certificate> look() throws UnusableCertificate {
    Content now = contentOrNothing();
    boolean isAtRest = now.equals(seen);
    seen = now;
    if (!isAtRest || now.equals(settled)) {
      return Optional.empty();
    }
    settled = now;
    return Optional.of(certificate(now.chain().isEmpty() ? content() : now));
  }

  /** What the files hold; nothing where they cannot be read, as while they are replaced. */
  private Content contentOrNothing() {
    try {
      return content();
    } catch (UnusableCertificate e) {
      return new Content("", "");
    }
  }

  private Content content() throws UnusableCertificate {
    return new Content(text(chain), text(key));
  }

  private static String text(Path file) throws UnusableCertificate {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new UnusableCertificate(file + " is larger than any certificate");
      }
      return Files.readString(file, ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new UnusableCertificate(file + " is not there");
    } catch (AccessDeniedException e) {
      throw new UnusableCertificate(file + " cannot be read: permission denied");
    } catch (IOException e) {
      throw new UnusableCertificate(file + " cannot be read: " + e.getMessage());
    }
  }

  private Certificate certificate(Content content) throws UnusableCertificate {
    return Certificate.of(
        new PemText(chain.toString(), content.chain()), new PemText(key.toString(), content.key()));
  }
}
