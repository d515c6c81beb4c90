package dev.wallboard.lab.oracle;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compact JSON of maps, lists, numbers and plain ASCII text, in the order given. */
final class Json {
  private Json() {}

  /** An object of name, value, name, value … */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  static String write(Object value) {
    StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder text, Object value) {
    if (value instanceof Map<?, ?> map) {
      appendObject(text, map);
    } else if (value instanceof List<?> list) {
      appendArray(text, list);
    } else if (value instanceof Double number) {
      text.append(NumberOutput.toString(number, true));
    } else if (value == null) {
      text.append("null");
    } else if (value instanceof String string) {
      text.append('"').append(string).append('"');
    } else {
      text.append(((Number) value).longValue());
    }
  }

  private static void appendObject(StringBuilder text, Map<?, ?> map) {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator).append('"').append(entry.getKey()).append("\":");
      append(text, entry.getValue());
      separator = ",";
    }
    text.append(map.isEmpty() ? "{}" : "}");
  }

  private static void appendArray(StringBuilder text, List<?> list) {
    String separator = "[";
    for (Object element : list) {
      text.append(separator);
      append(text, element);
      separator = ",";
    }
    text.append(list.isEmpty() ? "[]" : "]");
  }
}
