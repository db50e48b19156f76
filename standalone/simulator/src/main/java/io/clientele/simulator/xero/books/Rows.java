package io.clientele.simulator.xero.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A file of rows: columns between bars, {@code #} before a remark. */
final class Rows {

  private Rows() {}

  static List<Row> read(String file) {
    try (var in = Objects.requireNonNull(Rows.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> new Row(List.of(line.split("\\|", -1))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of one row. */
  record Row(List<String> columns) {

    String at(int column) {
      return columns.get(column).strip();
    }

    boolean has(int column, String word) {
      return List.of(at(column).split(" ")).contains(word);
    }
  }
}
