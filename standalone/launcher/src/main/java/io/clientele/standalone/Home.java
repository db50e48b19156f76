package io.clientele.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where things lie. Everything but the project itself is under its {@code .clientele} folder.
 *
 * @param project the root of the project, with the services' jars below it
 * @param data what survives a restart
 */
public record Home(Path project, Path data) {

  /** The home of {@code ./clientele up}, which keeps its data. */
  public static Home of(Path project) {
    return new Home(project, project.resolve(".clientele/data"));
  }

  /**
   * The home of {@code ./clientele demo}, which has data of its own.
   *
   * @param keep false empties it first
   * @throws UncheckedIOException if it cannot be emptied
   */
  public static Home ofDemo(Path project, boolean keep) {
    Path data = project.resolve(".clientele/demo");
    if (!keep) {
      delete(data);
    }
    return new Home(project, data);
  }

  Path apps() {
    return project.resolve(".clientele/apps");
  }

  /** Where each process writes its log, named after it. */
  public Path logs() {
    return project.resolve(".clientele/logs");
  }

  // Shared by up and demo: their ports are the same, so only one of them can run.
  Path run() {
    return project.resolve(".clientele/run");
  }

  static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
