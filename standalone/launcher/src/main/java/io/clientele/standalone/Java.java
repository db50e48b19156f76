package io.clientele.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java this launcher runs on, which the services run on, too. */
final class Java {

  private Java() {}

  static String binary() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Runs Java to its end.
   *
   * @throws CannotStart with what it printed, if it ended with anything but 0
   */
  static void run(List<String> arguments, String otherwise) {
    List<String> command = new ArrayList<>(List.of(binary()));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new CannotStart(otherwise + ":\n" + printed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart(otherwise, e);
    }
  }
}
