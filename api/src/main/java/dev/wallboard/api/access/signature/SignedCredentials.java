package dev.wallboard.api.access.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.BodyHash;
import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Credentials;
import dev.wallboard.api.access.Decision;
import dev.wallboard.api.access.signature.ConsumerKeys.ConsumerKey;
import dev.wallboard.api.access.signature.NonceJournal.NotNoted;
import dev.wallboard.model.WallClock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A signature by an API key (OAuth 1.0a; spec: access, API keys). Form first, then time, then the
 * key, then the signature; only a request that has come through all that uses its nonce up.
 */
public final class SignedCredentials implements Credentials {

  private static final Logger LOG = System.getLogger(SignedCredentials.class.getName());

  private static final String VERSION = "1.0";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MAX_NONCE_CHARACTERS = 128;
  private static final int MAX_TIMESTAMP_DIGITS = 12;
  private static final long SECOND_MILLIS = 1_000;

  /** What a request by an unknown key is signed with, so that it takes the time of a known one. */
  private static final byte[] NOBODYS_SECRETS =
      "00000000000000000000000000000000&00000000000000000000000000000000".getBytes(UTF_8);

  private final ConsumerKeys keys;
  private final Nonces nonces;
  private final NonceJournal journal;
  private final WallClock clock;
  private final SignatureSettings settings;

  /**
   * @param clock that of the world, whatever metrics go by
   */
  public SignedCredentials(
      ConsumerKeys keys,
      Nonces nonces,
      NonceJournal journal,
      WallClock clock,
      SignatureSettings settings) {
    this.keys = keys;
    this.nonces = nonces;
    this.journal = journal;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public boolean areIn(AccessRequest request) {
    return SignedRequest.is(request);
  }

  @Override
  public Shown check(AccessRequest request, String accountId) {
    try {
      if (hasFormBody(request)) {
        return new Shown.Not(Refusals.FORM_BODY);
      }
      SignedRequest signed = SignedRequest.of(request);
      Optional<Decision.Refused> refusal = formRefusal(signed).or(() -> timeRefusal(signed));
      return refusal.isPresent()
          ? new Shown.Not(refusal.get())
          : checkKey(request, signed, accountId);
    } catch (Malformed malformed) {
      return new Shown.Not(Refusals.malformed(malformed));
    }
  }

  /** Whether a body would have to be signed parameter by parameter. That of a GET is not read. */
  private static boolean hasFormBody(AccessRequest request) {
    return !request.method().equals("GET")
        && !request.method().equals("HEAD")
        && request.headers().apply("content-type").stream()
            .anyMatch(type -> type.strip().toLowerCase(Locale.ROOT).startsWith(FORM));
  }

  private static Optional<Decision.Refused> formRefusal(SignedRequest signed) {
    List<String> missing = signed.missing();
    if (!missing.isEmpty()) {
      return Optional.of(Refusals.parameterAbsent(missing));
    }
    if (signed.has(ProtocolParameter.VERSION)
        && !signed.value(ProtocolParameter.VERSION).equals(VERSION)) {
      return Optional.of(Refusals.versionRejected());
    }
    if (SignatureMethod.of(signed.value(ProtocolParameter.SIGNATURE_METHOD)).isEmpty()) {
      return Optional.of(Refusals.methodRejected());
    }
    String nonce = signed.value(ProtocolParameter.NONCE);
    return nonce.codePointCount(0, nonce.length()) > MAX_NONCE_CHARACTERS
        ? Optional.of(Refusals.nonceLength(MAX_NONCE_CHARACTERS))
        : Optional.empty();
  }

  private Optional<Decision.Refused> timeRefusal(SignedRequest signed) {
    long nowSeconds = Math.floorDiv(clock.nowEpochMillis(), SECOND_MILLIS);
    OptionalLong seconds = timestampSeconds(signed);
    boolean isTimely =
        seconds.isPresent()
            && Math.abs(seconds.getAsLong() - nowSeconds) <= settings.maxClockSkewSeconds();
    return isTimely
        ? Optional.empty()
        : Optional.of(Refusals.timestampRefused(nowSeconds, settings.maxClockSkewSeconds()));
  }

  private static OptionalLong timestampSeconds(SignedRequest signed) {
    String text = signed.value(ProtocolParameter.TIMESTAMP);
    boolean isNumber =
        text.length() <= MAX_TIMESTAMP_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  private Shown checkKey(AccessRequest request, SignedRequest signed, String accountId) {
    String token = signed.value(ProtocolParameter.TOKEN);
    Optional<ConsumerKey> known =
        keys.find(signed.value(ProtocolParameter.CONSUMER_KEY))
            .filter(key -> key.accountId().equals(accountId))
            .filter(key -> isTokenOf(key, token))
            .filter(key -> key.mayCome(request.client()));
    byte[] secrets = known.map(key -> key.secrets(!token.isEmpty())).orElse(NOBODYS_SECRETS);
    boolean isSigned = isSignedWith(secrets, signed);
    if (known.isEmpty()) {
      return new Shown.Not(Refusals.TOKEN_REJECTED);
    }
    return isSigned
        ? checkNonce(request, signed, known.get())
        : new Shown.Not(Refusals.SIGNATURE_INVALID);
  }

  private static boolean isTokenOf(ConsumerKey key, String token) {
    return token.isEmpty()
        ? key.mayLeaveTokenOut()
        : MessageDigest.isEqual(key.token().getBytes(UTF_8), token.getBytes(UTF_8));
  }

  private static boolean isSignedWith(byte[] secrets, SignedRequest signed) {
    byte[] right = signed.signature(method(signed), secrets);
    return MessageDigest.isEqual(right, base64(signed, ProtocolParameter.SIGNATURE));
  }

  private static SignatureMethod method(SignedRequest signed) {
    return SignatureMethod.of(signed.value(ProtocolParameter.SIGNATURE_METHOD)).orElseThrow();
  }

  /** What the parameter stands for; nothing if it is no Base64. */
  private static byte[] base64(SignedRequest signed, ProtocolParameter parameter) {
    try {
      return Base64.getDecoder().decode(signed.value(parameter));
    } catch (IllegalArgumentException none) {
      return new byte[0];
    }
  }

  private Shown checkNonce(AccessRequest request, SignedRequest signed, ConsumerKey key) {
    Nonce nonce =
        Nonce.of(
            signed.value(ProtocolParameter.CONSUMER_KEY),
            signed.value(ProtocolParameter.TOKEN),
            timestampSeconds(signed).orElseThrow(),
            signed.value(ProtocolParameter.NONCE));
    return switch (nonces.use(nonce)) {
      case AGAIN -> new Shown.Not(Refusals.NONCE_USED);
      case FORGOTTEN -> new Shown.Not(Refusals.timestampForgotten());
      case FIRST ->
          note(nonce) ? granted(request, signed, key) : new Shown.Not(Refusals.notNoted());
    };
  }

  private boolean note(Nonce nonce) {
    try {
      journal.note(nonce);
      return true;
    } catch (NotNoted failure) {
      LOG.log(Level.ERROR, "a signed request is refused: {0}", failure.getMessage());
      return false;
    }
  }

  private Shown granted(AccessRequest request, SignedRequest signed, ConsumerKey key) {
    key.use();
    String consumerKey = signed.value(ProtocolParameter.CONSUMER_KEY);
    Caller caller = new Caller(Caller.Kind.KEY, key.accountId(), key.id(), key.may());
    return new Shown.By(
        new Decision.Granted(
            Optional.of(caller),
            () -> keys.find(consumerKey).filter(now -> now.mayCome(request.client())).isPresent(),
            bodyHash(signed)));
  }

  private static Optional<BodyHash> bodyHash(SignedRequest signed) {
    return signed.has(ProtocolParameter.BODY_HASH)
        ? Optional.of(
            new BodyHash(
                method(signed).hashName(),
                base64(signed, ProtocolParameter.BODY_HASH),
                Refusals.OTHER_BODY))
        : Optional.empty();
  }
}
