package io.clientele.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Figures that are kept in the project. */
final class Results {

  private Results() {}

  /** Puts them in the place of those of the last time. */
  static void write(Path project, String text, PrintStream terminal) {
    var file = project.resolve("bench/results/list.md");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "# The client list\n\n" + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal.println("Written to " + file);
  }
}
