package dev.wallboard.api.http;

import dev.wallboard.api.tls.Certificate;
import dev.wallboard.api.tls.CertificateFiles;
import dev.wallboard.api.tls.UnusableCertificate;
import io.vertx.core.Vertx;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The certificate that clients are shown: the one in the files, as long as they hold one that can
 * be used.
 */
final class ShownCertificate {

  private static final Logger LOG = System.getLogger(ShownCertificate.class.getName());

  private final CertificateFiles files;
  private final Certificate first;

  private ShownCertificate(CertificateFiles files, Certificate first) {
    this.files = files;
    this.first = first;
  }

  /**
   * Reads it; empty where no files are set.
   *
   * @throws CannotListen if it cannot be used
   */
  static Optional<ShownCertificate> of(HttpSettings.Tls tls) {
    return tls.certificate()
        .flatMap(chain -> tls.key().map(key -> of(new CertificateFiles(chain, key))));
  }

  private static ShownCertificate of(CertificateFiles files) {
    try {
      Certificate first = files.read();
      LOG.log(Level.INFO, "TLS with the certificate of {0}", first);
      return new ShownCertificate(files, first);
    } catch (UnusableCertificate e) {
      throw new CannotListen(
          "there can be no TLS (tls.certificate, tls.key): " + e.getMessage(), e);
    }
  }

  Certificate first() {
    return first;
  }

  /**
   * Looks at the files now and then, and tells when they have become another certificate; until the
   * timer of that number is cancelled.
   */
  long watch(Vertx vertx, HttpSettings.Tls tls, Consumer<Certificate> changed) {
    return vertx.setPeriodic(
        tls.lookMillis(),
        timer ->
            vertx
                .executeBlocking(files::look)
                .onSuccess(seen -> seen.ifPresent(now -> show(now, changed)))
                .onFailure(ShownCertificate::keep));
  }

  private static void show(Certificate now, Consumer<Certificate> changed) {
    LOG.log(Level.INFO, "TLS with the new certificate of {0}", now);
    changed.accept(now);
  }

  private static void keep(Throwable trouble) {
    LOG.log(
        Level.ERROR,
        "the new certificate cannot be used, and the old one stays: {0}",
        trouble.getMessage());
  }
}
