package io.clientele.client.roster.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/** What real companies are called. */
final class EmployerNames {

  static final List<String> ALL = read();

  private EmployerNames() {}

  private static List<String> read() {
    var file =
        requireNonNull(EmployerNames.class.getResourceAsStream("/roster/uk-employer-names.txt"));
    try (var reader = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
