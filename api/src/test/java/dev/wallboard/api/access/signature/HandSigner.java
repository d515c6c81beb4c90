package dev.wallboard.api.access.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.access.Requests;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs requests, as well as asked: what signs right in all of this is told by other libraries. */
final class HandSigner {

  private final Map<String, String> parameters = new LinkedHashMap<>();
  private String secrets;
  private boolean isInQuery;

  HandSigner(String consumerKey, String token, String secrets, long timestampSeconds) {
    this.secrets = secrets;
    parameters.put("oauth_consumer_key", consumerKey);
    parameters.put("oauth_token", token);
    parameters.put("oauth_signature_method", "HMAC-SHA256");
    parameters.put("oauth_timestamp", "" + timestampSeconds);
    parameters.put("oauth_nonce", "n");
    parameters.put("oauth_version", "1.0");
  }

  HandSigner with(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  HandSigner without(String name) {
    parameters.remove(name);
    return this;
  }

  HandSigner withSecrets(String other) {
    secrets = other;
    return this;
  }

  HandSigner inQuery() {
    isInQuery = true;
    return this;
  }

  /** The request to the target, signed. */
  Requests sign(String method, String target) {
    return isInQuery ? signInQuery(method, target) : signInHeader(method, target);
  }

  private Requests signInHeader(String method, String target) {
    String unsigned = header(parameters);
    parameters.put("oauth_signature", signature(method, target, unsigned));
    return Requests.get(target).by(method).with("Authorization", header(parameters));
  }

  private Requests signInQuery(String method, String target) {
    String query =
        parameters.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    String unsigned = target + (target.contains("?") ? "&" : "?") + query;
    String signature = signature(method, unsigned, "");
    return Requests.get(unsigned + "&oauth_signature=" + encoded(signature)).by(method);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String header(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(one -> one.getKey() + "=\"" + encoded(one.getValue()) + "\"")
        .collect(Collectors.joining(", ", "OAuth ", ""));
  }

  private String signature(String method, String target, String header) {
    Requests request = Requests.get(target).by(method);
    try {
      SignedRequest signed =
          SignedRequest.of(
              (header.isEmpty() ? request : request.with("Authorization", header)).made());
      SignatureMethod by =
          SignatureMethod.of(parameters.getOrDefault("oauth_signature_method", ""))
              .orElse(SignatureMethod.HMAC_SHA1);
      return Base64.getEncoder().encodeToString(signed.signature(by, secrets.getBytes(UTF_8)));
    } catch (Malformed e) {
      throw new IllegalArgumentException(e);
    }
  }
}
