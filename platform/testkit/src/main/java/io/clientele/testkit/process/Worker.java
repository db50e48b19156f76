package io.clientele.testkit.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/**
 * A process with this JVM's class path that takes orders, a line each, and answers each with a
 * line. What else it prints to its standard error is in {@code target/workers.log}. It should end
 * when its orders end: whoever gives them may have died. For one thread at a time.
 */
public final class Worker implements AutoCloseable {

  private static final Path LOG = Path.of("target/workers.log");
  private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

  static {
    // One that is stopped sees no end of its orders: it would outlive a JVM that is told to go.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly)));
  }

  private final Process process;
  private final PrintWriter orders;
  private final BufferedReader answers;

  private Worker(Process process) {
    this.process = process;
    this.orders = new PrintWriter(process.outputWriter(), true);
    this.answers = process.inputReader();
  }

  /** Starts one; it need not be ready yet. Small and quick to start, not quick for long. */
  public static Worker start(Class<?> main, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    try {
      var process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
              .start();
      ALIVE.add(process);
      return new Worker(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Gives an order, and waits for the answer.
   *
   * @throws IllegalStateException if it ended instead
   */
  public String ask(String order) {
    orders.println(order);
    try {
      var answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("a worker ended by itself: see " + LOG);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGSTOP: it stands still where it is, and is told nothing. Back when it does. */
  public void stop() {
    signal("-STOP");
    Awaitility.await("a worker that stands still").until(this::isStopped);
  }

  /** SIGCONT: it goes on as if no time had gone by. Back when it does. */
  public void go() {
    signal("-CONT");
    Awaitility.await("a worker that goes on").until(() -> !isStopped());
  }

  /** SIGKILL: it is gone, stopped or not. Harmless to repeat. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
    ALIVE.remove(process);
  }

  @Override
  public void close() {
    kill();
  }

  private void signal(String which) {
    run("kill", which, Long.toString(process.pid()));
  }

  private boolean isStopped() {
    return run("ps", "-o", "stat=", "-p", Long.toString(process.pid())).startsWith("T");
  }

  private static String run(String... command) {
    try {
      var running = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = Objects.requireNonNullElse(running.inputReader().readLine(), "");
      if (running.onExit().join().exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
      return said.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
