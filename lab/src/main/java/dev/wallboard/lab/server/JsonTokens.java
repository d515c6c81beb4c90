package dev.wallboard.lab.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a JSON document holds, in arrays: its tokens, its names, its numbers. To write it from them
 * is the least that who makes such a document with Jackson must do.
 */
final class JsonTokens {

  private static final JsonToken[] KINDS = JsonToken.values();

  private byte[] kinds = new byte[1 << 16];
  private int size;
  private SerializedString[] names = new SerializedString[1 << 16];
  private int nameCount;
  private long[] longs = new long[1 << 16];
  private int longCount;
  private double[] doubles = new double[1 << 16];
  private int doubleCount;

  private JsonTokens() {}

  /** Reads a document without texts but for names. */
  static JsonTokens read(JsonFactory factory, InputStream document) throws IOException {
    JsonTokens tokens = new JsonTokens();
    Map<String, SerializedString> known = new HashMap<>();
    try (JsonParser parser = factory.createParser(document)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens.add(token, parser, known);
      }
    }
    return tokens;
  }

  private void add(JsonToken token, JsonParser parser, Map<String, SerializedString> known)
      throws IOException {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    kinds[size++] = (byte) token.ordinal();
    if (token == JsonToken.FIELD_NAME) {
      names = nameCount == names.length ? Arrays.copyOf(names, nameCount * 2) : names;
      names[nameCount++] = known.computeIfAbsent(parser.currentName(), SerializedString::new);
    } else if (token == JsonToken.VALUE_NUMBER_INT) {
      longs = longCount == longs.length ? Arrays.copyOf(longs, longCount * 2) : longs;
      longs[longCount++] = parser.getLongValue();
    } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      doubles = doubleCount == doubles.length ? Arrays.copyOf(doubles, doubleCount * 2) : doubles;
      doubles[doubleCount++] = parser.getDoubleValue();
    }
  }

  /** Writes the document. */
  void writeTo(JsonGenerator json) throws IOException {
    int name = 0;
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < size; i++) {
      switch (KINDS[kinds[i]]) {
        case START_OBJECT -> json.writeStartObject();
        case END_OBJECT -> json.writeEndObject();
        case START_ARRAY -> json.writeStartArray();
        case END_ARRAY -> json.writeEndArray();
        case FIELD_NAME -> json.writeFieldName(names[name++]);
        case VALUE_NUMBER_INT -> json.writeNumber(longs[whole++]);
        case VALUE_NUMBER_FLOAT -> json.writeNumber(doubles[broken++]);
        default -> throw new IllegalStateException("not to be in such a document");
      }
    }
  }
}
