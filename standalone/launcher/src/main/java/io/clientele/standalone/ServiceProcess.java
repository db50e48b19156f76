package io.clientele.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service, running as a process of its own, from its start to its end. */
final class ServiceProcess {

  // A refresh of tokens under way may hold its service up for 30 seconds (INT-7).
  private static final Duration GRACE = Duration.ofSeconds(40);
  private static final int TAIL_LINES = 30;

  private final String name;
  private final Process process;
  private final Path log;
  private final PidFile pidFile;

  private ServiceProcess(String name, Process process, Path log, PidFile pidFile) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.pidFile = pidFile;
    pidFile.write(process.toHandle());
  }

  /**
   * @param environment added to that of the launcher
   * @param log appended to, so that what led to a kill is not lost by the start after it
   * @throws UncheckedIOException if the process cannot be made
   */
  static ServiceProcess start(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path log,
      PidFile pidFile) {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      return new ServiceProcess(name, builder.start(), log, pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns when an address answers 200.
   *
   * @param readiness asked five times a second
   * @throws CannotStart with the end of the log, if the process dies or is late
   */
  void awaitReady(HttpClient http, URI readiness, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!answers(http, readiness)) {
      if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
        throw new CannotStart(
            wasToldToEnd()
                ? name + " was told to end while it started"
                : name + " ended with code " + process.exitValue() + tail());
      }
      if (System.nanoTime() > deadline) {
        throw new CannotStart(name + " is not ready after " + atMost.toSeconds() + " s" + tail());
      }
    }
  }

  private static boolean answers(HttpClient http, URI uri) throws InterruptedException {
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private String tail() {
    try {
      List<String> lines = Files.readAllLines(log);
      int from = Math.max(0, lines.size() - TAIL_LINES);
      return "; the end of " + log + ":\n" + String.join("\n", lines.subList(from, lines.size()));
    } catch (IOException e) {
      return "; see " + log;
    }
  }

  /** Has an action run when the process ends, whoever ended it. */
  void onEnd(Runnable action) {
    process.onExit().thenRun(action);
  }

  /** Whether it ended by SIGINT or SIGTERM; the terminal's Ctrl-C reaches the services, too. */
  boolean wasToldToEnd() {
    return process.exitValue() == 128 + 2 || process.exitValue() == 128 + 15;
  }

  int exitCode() {
    return process.exitValue();
  }

  long pid() {
    return process.pid();
  }

  /** SIGKILL; returns when the process is gone. */
  void kill() {
    process.destroyForcibly();
    end();
  }

  /** SIGTERM, and SIGKILL where that was not heeded for 40 seconds. */
  void stop() {
    process.destroy();
    end();
  }

  private void end() {
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    pidFile.delete();
  }
}
