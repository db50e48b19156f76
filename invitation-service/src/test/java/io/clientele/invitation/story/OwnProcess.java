package io.clientele.invitation.story;

import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** A node that is a process of its own, and is killed with SIGKILL where it is to die. */
final class OwnProcess implements Node, AutoCloseable {

  private final String database;
  private final TurnedClock clock;
  private Started running;
  // It starts while the other one lives, so that nobody waits long for it.
  private Started next;
  private int deaths;

  OwnProcess(String database, TurnedClock clock) {
    this.database = database;
    this.clock = clock;
    this.running = start();
    this.next = start();
  }

  private record Started(Process process, PrintWriter orders, BufferedReader answers) {}

  private Started start() {
    try {
      var process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx128m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  NodeMain.class.getName(),
                  Infrastructure.mongoUri(),
                  database,
                  clock.instant().toString())
              .redirectError(ProcessBuilder.Redirect.appendTo(Path.of("target/nodes.log").toFile()))
              .start();
      return new Started(
          process, new PrintWriter(process.outputWriter(), true), process.inputReader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often it was killed. */
  int deaths() {
    return deaths;
  }

  @Override
  public String does(String invitation, String order) {
    running
        .orders()
        .println(String.join(NodeMain.BETWEEN, clock.instant().toString(), invitation, order));
    try {
      var answer = Objects.requireNonNull(running.answers().readLine(), "ended by itself");
      if (!answer.equals(NodeMain.BRINK)) {
        return answer;
      }
      end(running);
      deaths++;
      running = next;
      next = start();
      return DIED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Started one) {
    one.process().destroyForcibly();
    one.process().onExit().join();
  }

  @Override
  public void turn(Duration forward) {
    clock.turn(forward);
  }

  @Override
  public void close() {
    end(running);
    end(next);
  }
}
