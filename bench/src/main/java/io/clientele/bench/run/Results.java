package io.clientele.bench.run;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Figures that are kept in the project. */
public final class Results {

  private Results() {}

  /**
   * Puts them in the place of those of the last time.
   *
   * @param name of the file, without its ending
   * @param text in Markdown, with a heading
   */
  public static void write(Path project, String name, String text, PrintStream terminal) {
    var file = project.resolve("bench/results/" + name + ".md");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal.println("Written to " + file);
  }
}
