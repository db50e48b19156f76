package io.clientele.standalone.infrastructure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a JVM of its own, reads what it says was acknowledged, and kills it. */
record DoomedProcess(Class<?> main, Path directory) {

  /**
   * The lines the process had printed when it was killed with SIGKILL.
   *
   * @param lines how many to wait for before the kill; more may come
   * @throws AssertionError if the process ended by itself
   */
  List<String> killedAfter(int lines) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> printed = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      for (String line; (line = output.readLine()) != null; ) {
        printed.add(line);
        if (printed.size() == lines) {
          // By its handle: killed directly, it would close what it has printed before we read it.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    if (printed.size() < lines) {
      throw new AssertionError("Ended by itself after " + printed);
    }
    return printed;
  }
}
