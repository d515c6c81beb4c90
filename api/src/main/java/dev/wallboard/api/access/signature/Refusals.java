package dev.wallboard.api.access.signature;

import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Challenge;
import dev.wallboard.api.access.Decision.Refused;
import java.util.List;

/** What is said of signed requests that do not do (spec: access, API keys). */
final class Refusals {

  static final Refused FORM_BODY =
      Refused.because(
          Problem.unsupportedMediaType(
              "the parameters of a form cannot be signed here; send them in the query, or a body in"
                  + " JSON"));

  /** The same whatever the reason, so that it tells nothing of keys and accounts. */
  static final Refused TOKEN_REJECTED =
      unauthorized(
          "token_rejected",
          "this key and token are not known for this account, not enabled, or not allowed from"
              + " here");

  static final Refused SIGNATURE_INVALID =
      unauthorized(
          "signature_invalid",
          "the signature is not that of this request; check the secrets, the address as it was"
              + " dialled, and how parameters are encoded");

  static final Refused OTHER_BODY =
      unauthorized("signature_invalid", "oauth_body_hash is not the hash of the body");

  static final Refused NONCE_USED =
      unauthorized("nonce_used", "oauth_nonce was used before with this timestamp; use a new one");

  private Refusals() {}

  static Refused malformed(Malformed malformed) {
    return Refused.because(Problem.badRequest(malformed.reason()));
  }

  static Refused nonceLength(int most) {
    return Refused.because(
        Problem.badRequest("oauth_nonce must have 1 to " + most + " characters"));
  }

  static Refused parameterAbsent(List<String> missing) {
    return unauthorized(
        "parameter_absent",
        "the signature is incomplete without " + String.join(", ", missing),
        "oauth_parameters_absent=\"" + String.join("&", missing) + "\"");
  }

  static Refused versionRejected() {
    return unauthorized(
        "version_rejected",
        "oauth_version must be 1.0, or left out",
        "oauth_acceptable_versions=\"1.0-1.0\"");
  }

  static Refused methodRejected() {
    return unauthorized(
        "signature_method_rejected",
        "oauth_signature_method must be one of " + SignatureMethod.known());
  }

  static Refused timestampRefused(long nowSeconds, long skewSeconds) {
    return unauthorized(
        "timestamp_refused",
        "oauth_timestamp must be within %d s of the server's clock, which is at %d"
            .formatted(skewSeconds, nowSeconds),
        "oauth_acceptable_timestamps=\"%d-%d\""
            .formatted(nowSeconds - skewSeconds, nowSeconds + skewSeconds));
  }

  static Refused timestampForgotten() {
    return unauthorized(
        "timestamp_refused",
        "more nonces of this key were used since oauth_timestamp than the server remembers"
            + " (access.max-nonces); sign with the present time");
  }

  static Refused notNoted() {
    return Refused.because(
        Problem.serviceUnavailable(
            "the server cannot note that oauth_nonce was used, and its log says why"));
  }

  private static Refused unauthorized(String problem, String detail, String... advice) {
    StringBuilder challenge = new StringBuilder(Challenge.OAUTH);
    challenge.append(", oauth_problem=\"").append(problem).append('"');
    for (String more : advice) {
      challenge.append(", ").append(more);
    }
    return new Refused(
        Problem.unauthorized(detail).with("oauth_problem", problem), List.of(challenge.toString()));
  }
}
