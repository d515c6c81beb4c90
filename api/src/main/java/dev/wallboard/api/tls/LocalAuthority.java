package dev.wallboard.api.tls;

import dev.wallboard.api.hosts.IpAddress;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority for certificates of this machine, for people who try things out. It can vouch for
 * {@code localhost}, loopback addresses and the names it was made for, and for nothing else: who
 * trusts it need not fear that its key gets around.
 *
 * @param names those beside {@code localhost}, in lower case: hosts, or addresses
 */
public record LocalAuthority(X509Certificate certificate, PrivateKey key, List<String> names) {

  private static final Duration LIFE = Duration.ofDays(825);
  private static final Duration LIFE_OF_ISSUED = Duration.ofDays(90);

  /** Clocks of other machines may be behind. */
  private static final Duration BEFORE = Duration.ofHours(1);

  /** With a number behind it, for a client may trust several. */
  private static final String SUBJECT = "CN=Wallboard local authority ";

  private static final String LOCALHOST = "localhost";
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1");
  private static final List<String> LOOPBACK_RANGES = List.of("127.0.0.0/8", "::1/128");
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final int SERIAL_BITS = 127;
  private static final int NUMBER_BITS = 32;

  public LocalAuthority {
    names = List.copyOf(names);
  }

  /** What a server shows, and the key that goes with it, both in PEM. */
  public record Issued(String chain, String key) {}

  /** Makes one that is good for a bit more than two years from {@code now} on. */
  public static LocalAuthority make(Collection<String> names, Instant now, SecureRandom random) {
    List<String> all = normal(names);
    KeyPair keys = keys(random);
    X500Principal subject = new X500Principal(SUBJECT + new BigInteger(NUMBER_BITS, random));
    Unsigned unsigned = new Unsigned(subject, subject, keys, now, LIFE, random);
    try {
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          unsigned
              .builder()
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
              .addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
              .addExtension(Extension.nameConstraints, true, constraints(all))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  ids.createSubjectKeyIdentifier(keys.getPublic()));
      return new LocalAuthority(signed(builder, keys.getPrivate()), keys.getPrivate(), all);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a certificate with what is always in it", e);
    }
  }

  private static List<String> normal(Collection<String> names) {
    Set<String> all = new LinkedHashSet<>();
    names.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
    all.remove(LOCALHOST);
    return List.copyOf(all);
  }

  private static List<String> withLocalhost(List<String> names) {
    List<String> all = new ArrayList<>(List.of(LOCALHOST));
    all.addAll(names);
    return all;
  }

  private static NameConstraints constraints(List<String> names) {
    List<GeneralSubtree> permitted = new ArrayList<>();
    withLocalhost(names).forEach(name -> permitted.add(new GeneralSubtree(range(name))));
    LOOPBACK_RANGES.forEach(
        range -> permitted.add(new GeneralSubtree(new GeneralName(GeneralName.iPAddress, range))));
    return new NameConstraints(permitted.toArray(GeneralSubtree[]::new), null);
  }

  /** What a name constraint calls it; an address is a range of one. */
  private static GeneralName range(String name) {
    return IpAddress.parse(name)
        .map(InetAddress::getAddress)
        .map(
            address ->
                new GeneralName(GeneralName.iPAddress, new DEROctetString(withMask(address))))
        .orElseGet(() -> new GeneralName(GeneralName.dNSName, name));
  }

  private static byte[] withMask(byte[] address) {
    byte[] range = new byte[address.length * 2];
    System.arraycopy(address, 0, range, 0, address.length);
    Arrays.fill(range, address.length, range.length, (byte) 0xff);
    return range;
  }

  /** Its certificate in PEM: what clients are to trust. */
  public String pem() {
    return PemText.written(certificate);
  }

  /** Makes a certificate for {@code localhost} and all its names, good for 90 days. */
  public Issued issue(Instant now, SecureRandom random) {
    KeyPair keys = keys(random);
    X500Principal subject = new X500Principal("CN=" + LOCALHOST);
    Unsigned unsigned =
        new Unsigned(
            certificate.getSubjectX500Principal(), subject, keys, now, LIFE_OF_ISSUED, random);
    try {
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          unsigned
              .builder()
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
              .addExtension(
                  Extension.extendedKeyUsage,
                  false,
                  new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
              .addExtension(Extension.subjectAlternativeName, false, alternatives())
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  ids.createAuthorityKeyIdentifier(certificate));
      X509Certificate issued = signed(builder, key);
      return new Issued(
          PemText.written(issued) + PemText.written(certificate),
          PemText.written(keys.getPrivate()));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a certificate with what is always in it", e);
    }
  }

  private GeneralNames alternatives() {
    List<GeneralName> all = new ArrayList<>();
    withLocalhost(names).forEach(name -> all.add(alternative(name)));
    LOOPBACK.forEach(address -> all.add(new GeneralName(GeneralName.iPAddress, address)));
    return new GeneralNames(all.toArray(GeneralName[]::new));
  }

  private static GeneralName alternative(String name) {
    boolean isAddress = IpAddress.parse(name).isPresent();
    return new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }

  /** Whether it is good, and will be for a while. */
  public boolean isGoodAt(Instant now) {
    return certificate.getNotBefore().toInstant().isBefore(now)
        && certificate.getNotAfter().toInstant().isAfter(now.plus(LIFE_OF_ISSUED));
  }

  private static KeyPair keys(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey by)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(by)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** What every certificate says. */
  private record Unsigned(
      X500Principal issuer,
      X500Principal subject,
      KeyPair keys,
      Instant now,
      Duration life,
      SecureRandom random) {

    JcaX509v3CertificateBuilder builder() {
      return new JcaX509v3CertificateBuilder(
          issuer,
          new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
          Date.from(now.minus(BEFORE)),
          Date.from(now.plus(life)),
          subject,
          keys.getPublic());
    }
  }
}
