package io.clientele.client.upload;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several values in one cell. */
final class Several {

  private static final Pattern BETWEEN = Pattern.compile("[;|]");

  private Several() {}

  /** Each without the blanks around it; blank ones too, unless all is blank. */
  static List<String> in(String cell) {
    return cell.isBlank()
        ? List.of()
        : Stream.of(BETWEEN.split(cell, -1)).map(String::strip).toList();
  }

  static String joined(Stream<String> values) {
    return String.join("|", values.toList());
  }
}
