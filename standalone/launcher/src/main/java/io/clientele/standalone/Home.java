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
 * @param fresh whether the data is emptied before anything starts
 */
public record Home(Path project, Path data, boolean fresh) {

  private static final String DEMO = "demo";
  private static final String BENCH = "bench";

  /** The home of {@code ./clientele up}, which keeps its data. */
  public static Home of(Path project) {
    return new Home(project, project.resolve(".clientele/data"), false);
  }

  /**
   * The home of {@code ./clientele demo}, which has data of its own.
   *
   * @param keep false empties it before anything starts
   */
  public static Home ofDemo(Path project, boolean keep) {
    return new Home(project, project.resolve(".clientele").resolve(DEMO), !keep);
  }

  /** The home of {@code ./clientele bench}, whose data is emptied before anything starts. */
  public static Home ofBench(Path project) {
    return new Home(project, project.resolve(".clientele").resolve(BENCH), true);
  }

  /** Empties the data where that is wanted; only when nothing runs on it any more. */
  void prepare() {
    if (fresh) {
      delete(data);
    }
  }

  /** The database a service has in whatever store: those of up, demo and bench never meet. */
  String database(Service service) {
    if (isDemo()) {
      return DEMO + "-" + service.folder();
    }
    return (data.endsWith(BENCH) ? BENCH + "-" : "") + service.folder();
  }

  /** Whether this is the home of the demo. */
  boolean isDemo() {
    return data.endsWith(DEMO);
  }

  Path apps() {
    return project.resolve(".clientele/apps");
  }

  /** Where each process writes its log, named after it. */
  public Path logs() {
    return project.resolve(".clientele/logs");
  }

  Path log(String process) {
    return logs().resolve(process + ".log");
  }

  /** Has every process begin a new log: all append, so that a kill loses nothing. */
  void emptyLogs() {
    try {
      Files.createDirectories(logs());
      try (Stream<Path> old = Files.list(logs())) {
        for (Path log : old.filter(file -> file.toString().endsWith(".log")).toList()) {
          // Emptied, not deleted: this process has its own open.
          Files.writeString(log, "");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
