package io.clientele.simulator.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A file of rows: columns between bars, {@code #} before a remark. */
public final class Rows {

  private Rows() {}

  /** The rows of a file beside a class. */
  public static List<Row> read(Class<?> beside, String file) {
    try (var in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
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
  public record Row(List<String> columns) {

    /** One column, without blanks around it. */
    public String at(int column) {
      return columns.get(column).strip();
    }

    /** True if a column of words has this one. */
    public boolean has(int column, String word) {
      return List.of(at(column).split(" ")).contains(word);
    }
  }
}
