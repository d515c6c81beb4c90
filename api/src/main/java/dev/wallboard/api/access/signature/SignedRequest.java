package dev.wallboard.api.access.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.wallboard.api.access.AccessRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request that says it is signed: what the protocol says of it, and what was signed. The
 * parameters of the protocol stand in the header or in the query, all in one of them.
 */
final class SignedRequest {

  private static final String AUTHORIZATION = "authorization";

  private final AccessRequest request;
  private final List<Pair> signed = new ArrayList<>();
  private final Map<ProtocolParameter, String> protocol = new EnumMap<>(ProtocolParameter.class);

  private SignedRequest(AccessRequest request) {
    this.request = request;
  }

  /** Whether the request says that it is signed. */
  static boolean is(AccessRequest request) {
    return isInHeader(request) || QueryPairs.haveProtocol(request.rawQuery());
  }

  private static boolean isInHeader(AccessRequest request) {
    List<String> headers = request.headers().apply(AUTHORIZATION);
    return headers.size() == 1 && OAuthHeader.is(headers.get(0));
  }

  /** Takes the request apart. */
  static SignedRequest of(AccessRequest request) throws Malformed {
    SignedRequest read = new SignedRequest(request);
    boolean isInHeader = isInHeader(request);
    if (isInHeader && QueryPairs.haveProtocol(request.rawQuery())) {
      throw new Malformed(
          "parameters of OAuth stand in the query and in the Authorization header; they may stand"
              + " in one of them");
    }
    if (isInHeader) {
      read.takeAll(OAuthHeader.pairs(request.headers().apply(AUTHORIZATION).get(0)));
    }
    read.takeAll(QueryPairs.of(request.rawQuery()));
    return read;
  }

  private void takeAll(List<Pair> pairs) throws Malformed {
    for (Pair pair : pairs) {
      ProtocolParameter parameter = ProtocolParameter.of(pair.name()).orElse(null);
      if (parameter != null) {
        take(parameter, pair.value());
      }
      if (parameter != ProtocolParameter.SIGNATURE) {
        signed.add(pair);
      }
    }
  }

  private void take(ProtocolParameter parameter, String encoded) throws Malformed {
    try {
      if (protocol.put(parameter, PercentCoding.decoded(encoded)) != null) {
        throw new Malformed("stands there twice");
      }
    } catch (Malformed malformed) {
      throw new Malformed(parameter.wireName() + " " + malformed.reason());
    }
  }

  /** What a parameter of the protocol says; empty if it is not there. */
  String value(ProtocolParameter parameter) {
    return protocol.getOrDefault(parameter, "");
  }

  boolean has(ProtocolParameter parameter) {
    return protocol.containsKey(parameter);
  }

  /** Those that have to be there and are not, or are empty. */
  List<String> missing() {
    return Arrays.stream(ProtocolParameter.values())
        .filter(ProtocolParameter::isRequired)
        .filter(parameter -> value(parameter).isEmpty())
        .map(ProtocolParameter::wireName)
        .toList();
  }

  /** What was signed (RFC 5849, 3.4.1). */
  String baseString() {
    String parameters =
        signed.stream().sorted(Pair.ORDER).map(Pair::toString).collect(Collectors.joining("&"));
    String path = request.rawPath().isEmpty() ? "/" : request.rawPath();
    return PercentCoding.encoded(request.method())
        + "&"
        + PercentCoding.encoded(request.origin() + path)
        + "&"
        + PercentCoding.encoded(parameters);
  }

  /** The signature that such a request has under a key. */
  byte[] signature(SignatureMethod method, byte[] key) {
    return method.sign(baseString().getBytes(ISO_8859_1), key);
  }
}
