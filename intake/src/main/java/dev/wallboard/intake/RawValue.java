package dev.wallboard.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * The value of a member as it was written, before anybody has asked what it should be. Used again
 * for the next event.
 */
final class RawValue {

  /** What kind of value it is. */
  enum Kind {
    STRING,
    /** A string that is an instant of RFC 3339; told for the member {@code time} only. */
    INSTANT,
    /** A number of 64 bits without fraction and exponent. */
    INTEGER,
    /** Any other number. */
    NUMBER,
    BOOLEAN,
    OBJECT,
    ARRAY
  }

  /** So many characters are an integer of 64 bits whatever they are. */
  private static final int SAFE_INTEGER_LENGTH = 18;

  private final RawIds ids = new RawIds();
  private Kind kind = Kind.OBJECT;
  private long number;
  private String text = "";

  Kind kind() {
    return kind;
  }

  /** The integer, the instant in epoch milliseconds, or 1 for true. */
  long number() {
    return number;
  }

  /** The string, or the number as it was written. */
  String text() {
    return text;
  }

  /** The elements of an array of ids. */
  RawIds ids() {
    return ids;
  }

  /** An id or another 64-bit integer, as a number or a string. */
  OptionalLong integer() {
    return switch (kind) {
      case INTEGER -> OptionalLong.of(number);
      case STRING -> IntegerText.parse(text);
      case INSTANT, NUMBER, BOOLEAN, OBJECT, ARRAY -> OptionalLong.empty();
    };
  }

  Shown shown() {
    return switch (kind) {
      case STRING -> Shown.quoted(text);
      case INSTANT -> Shown.bare("an instant");
      case INTEGER -> Shown.bare(Long.toString(number));
      case NUMBER -> Shown.bare(text);
      case BOOLEAN -> Shown.bare(number == 1 ? "true" : "false");
      case OBJECT -> Shown.bare("an object");
      case ARRAY -> Shown.bare("an array");
    };
  }

  /** Takes the value at which the parser stands; of an object or array only that it is one. */
  void take(JsonParser json, JsonToken token) throws IOException {
    switch (token) {
      case VALUE_STRING -> takeString(json.getText());
      case VALUE_NUMBER_INT -> takeInteger(json);
      case VALUE_NUMBER_FLOAT -> takeText(Kind.NUMBER, json.getText());
      case VALUE_TRUE -> takeNumber(Kind.BOOLEAN, 1);
      case VALUE_FALSE -> takeNumber(Kind.BOOLEAN, 0);
      case START_OBJECT -> kind = Kind.OBJECT;
      case START_ARRAY -> kind = Kind.ARRAY;
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
          throw new IllegalStateException("no value: " + token);
    }
  }

  void takeString(String string) {
    takeText(Kind.STRING, string);
  }

  /** Takes an instant that was a string. */
  void takeInstant(long epochMillis) {
    takeNumber(Kind.INSTANT, epochMillis);
  }

  /**
   * Takes the string that is the member {@code time}, without making a string of it if it is one.
   */
  void takeTime(JsonParser json) throws IOException {
    long instant =
        Rfc3339.parse(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    if (instant == Rfc3339.MALFORMED) {
      takeString(json.getText());
    } else {
      takeInstant(instant);
    }
  }

  private void takeInteger(JsonParser json) throws IOException {
    if (json.getTextLength() <= SAFE_INTEGER_LENGTH) {
      takeNumber(Kind.INTEGER, json.getLongValue());
      return;
    }
    String written = json.getText();
    OptionalLong integer = IntegerText.parse(written);
    if (integer.isPresent()) {
      takeNumber(Kind.INTEGER, integer.getAsLong());
    } else {
      takeText(Kind.NUMBER, written);
    }
  }

  private void takeText(Kind ofKind, String written) {
    kind = ofKind;
    text = written;
  }

  private void takeNumber(Kind ofKind, long value) {
    kind = ofKind;
    number = value;
  }
}
