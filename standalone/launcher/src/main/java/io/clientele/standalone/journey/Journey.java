package io.clientele.standalone.journey;

import io.clientele.standalone.Standalone;
import java.io.PrintStream;
import java.util.concurrent.Callable;

/** The main journey. */
public final class Journey {

  private final Standalone standalone;
  private final Employers employers;
  private final PrintStream terminal;
  private final Checks checks;
  private int steps;

  private Journey(Standalone standalone, Employers employers, PrintStream terminal) {
    this.standalone = standalone;
    this.employers = employers;
    this.terminal = terminal;
    this.checks = new Checks(terminal);
  }

  /**
   * What came of it.
   *
   * @param events how many were read and validated
   * @param email of the practice's admin
   * @param password of the same
   * @param token an access token of theirs
   * @param list the path of their client list
   */
  public record Result(
      int steps,
      int clients,
      int events,
      String email,
      String password,
      String token,
      String list) {

    @Override
    public String toString() {
      return steps + " steps, " + clients + " clients, " + events + " events";
    }
  }

  /**
   * Plays all steps, printing each check.
   *
   * @throws CheckFailed naming the first check that does not hold
   * @throws RuntimeException if something else went wrong on the way
   */
  public static Result play(Standalone standalone, Employers employers, PrintStream terminal) {
    return new Journey(standalone, employers, terminal).play();
  }

  private Result play() {
    Practice practice = step("A practice signs up", () -> new SignUp(standalone, checks).play());
    try (Api open = practice.api()) {
      int added =
          step("Its client list fills", () -> new FillTheBundle(practice, employers, checks).play())
              .size();
      step(
          "Somebody reads everything from the beginning, and once more",
          () -> {
            Subscriber subscriber =
                new Subscriber(standalone.bootstrapServers(), practice.id(), checks);
            subscriber.readAll(added);
            subscriber.printCounts();
            subscriber.hearAgain();
            return subscriber;
          });
      var end = new KillAndReturn(standalone.services(), practice.clients(), employers, checks);
      Subscriber last = new Subscriber(standalone.bootstrapServers(), practice.id(), checks);
      int clients =
          step(
              "Two services are killed and come back",
              () -> {
                int there = end.play();
                last.readAll(there);
                return there;
              });
      return new Result(
          steps,
          clients,
          last.events(),
          practice.admin().email(),
          practice.admin().password(),
          practice.admin().tokens().accessToken(),
          practice.clients().path());
    }
  }

  private <T> T step(String title, Callable<T> play) {
    steps++;
    terminal.println(steps + "  " + title);
    try {
      return play.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(title, e);
    }
  }
}
