package dev.wallboard.api.access.signature;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What OAuth 1.0a itself says of a request (RFC 5849, 3.1). */
enum ProtocolParameter {
  CONSUMER_KEY("oauth_consumer_key", true),
  TOKEN("oauth_token", false),
  SIGNATURE_METHOD("oauth_signature_method", true),
  SIGNATURE("oauth_signature", true),
  TIMESTAMP("oauth_timestamp", true),
  NONCE("oauth_nonce", true),
  VERSION("oauth_version", false),
  BODY_HASH("oauth_body_hash", false);

  private static final Map<String, ProtocolParameter> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(p -> p.wireName, Function.identity()));

  private final String wireName;
  private final boolean isRequired;

  ProtocolParameter(String wireName, boolean isRequired) {
    this.wireName = wireName;
    this.isRequired = isRequired;
  }

  String wireName() {
    return wireName;
  }

  boolean isRequired() {
    return isRequired;
  }

  static Optional<ProtocolParameter> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static boolean isOne(String name) {
    return BY_NAME.containsKey(name);
  }
}
