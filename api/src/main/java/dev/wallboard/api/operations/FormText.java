package dev.wallboard.api.operations;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Text as forms encode it in queries: {@code %20} or {@code +} is a space, octets are UTF-8. */
final class FormText {

  private FormText() {}

  /** What the text stands for; empty if it is malformed. */
  static Optional<String> decoded(String encoded) {
    return octets(encoded.getBytes(StandardCharsets.UTF_8)).flatMap(FormText::strictUtf8);
  }

  /** The text that is so encoded; empty if that is no UTF-8. */
  static Optional<String> strictUtf8(byte[] octets) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(octets);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> octets(byte[] encoded) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        octets.write(encoded[i] == '+' ? ' ' : encoded[i]);
        continue;
      }
      int octet = i + 2 < encoded.length ? octet(encoded[i + 1], encoded[i + 2]) : -1;
      if (octet < 0) {
        return Optional.empty();
      }
      octets.write(octet);
      i += 2;
    }
    return Optional.of(octets.toByteArray());
  }

  /** The octet of two hexadecimal digits, −1 if they are none. */
  private static int octet(byte high, byte low) {
    return HexFormat.isHexDigit(high) && HexFormat.isHexDigit(low)
        ? HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low)
        : -1;
  }
}
