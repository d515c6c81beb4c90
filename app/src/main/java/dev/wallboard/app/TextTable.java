package dev.wallboard.app;

import java.util.List;

/** A table for people: columns as wide as their widest text. */
record TextTable(List<String> headings, List<List<String>> rows) {

  String text() {
    StringBuilder text = new StringBuilder();
    append(headings, text);
    rows.forEach(row -> append(row, text));
    return text.toString();
  }

  private void append(List<String> row, StringBuilder text) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      line.append(row.get(column)).append(" ".repeat(width(column) - row.get(column).length() + 2));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private int width(int column) {
    return rows.stream()
        .mapToInt(row -> row.get(column).length())
        .reduce(headings.get(column).length(), Math::max);
  }
}
