package io.clientele.bench.refreshes;

import io.clientele.bench.run.Options;
import io.clientele.bench.run.Results;
import io.clientele.bench.run.Stage;
import io.clientele.bench.world.Office;
import io.clientele.simulator.Simulator;
import io.clientele.simulator.faults.Fault;
import io.clientele.standalone.CannotStart;
import io.clientele.standalone.Service;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;

/**
 * How quick two instances refresh many sign-ins that are due at once, and how many calls that takes
 * (INT-7).
 */
public record RefreshesBench(Path project, Options options, PrintStream terminal) {

  private static final List<String> SOFTWARE = List.of("XERO", "QUICKBOOKS", "SAGE");
  // The others either take a used token no more, or not at once.
  private static final String LOSING = "XERO";
  private static final int ONE_LOST_OF = 50;
  private static final int INSTANCES = 2;
  private static final int USUAL = 400;
  private static final int ON_THE_STAND_IN = 50;
  private static final int WITHOUT_LIMIT = 1_000_000;
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /**
   * Measures it, prints the table, and keeps it if that is wanted.
   *
   * @throws CannotStart if there is nothing to measure
   * @throws IllegalStateException if a sign-in was lost: there are no figures then
   */
  public void run() {
    try (var simulator = Simulator.start(0);
        var stage = Stage.set(Service.INTEGRATION, INSTANCES, simulator.uri(), project, terminal);
        var office = Office.of(stage, simulator);
        var stored = new Stored(stage)) {
      simulator.providers().forEach(one -> one.minuteLimit(WITHOUT_LIMIT));
      var usual = stage.real() ? USUAL : ON_THE_STAND_IN;
      var each = options.largest() == 0 ? usual : options.largest();
      signIn(office, each);
      var line = "%s; %d instances%n".formatted(stage.line(), INSTANCES);
      terminal.print(line);
      var text = line + new RefreshesTable(measured(simulator, stored, each)).text();
      terminal.print(text);
      if (options.write()) {
        Results.write(project, "refreshes", "# Refreshes\n\n" + text, terminal);
      }
    }
  }

  /** Each in a practice of its own, for one person's sign-ins in one practice are one. */
  private void signIn(Office office, int each) {
    terminal.printf("  %d people sign in at each of %s%n", each, SOFTWARE);
    for (var one = 0; one < each; one++) {
      var another = office.another();
      SOFTWARE.forEach(another::ready);
      another.api().close();
    }
  }

  private static List<Row> measured(Simulator simulator, Stored stored, int each) {
    var lost = each / ONE_LOST_OF;
    simulator
        .faults(LOSING.toLowerCase(Locale.ROOT))
        .plan(new Fault.Cut().calls(lost, TokenCalls.address(LOSING)));
    var calls = TokenCalls.at(simulator);
    var due = Instant.now().plus(SOON);
    stored.due(due);
    var rows = new ArrayList<Row>();
    var waiting = new LinkedHashSet<>(SOFTWARE);
    Awaitility.await("every refresh")
        .atMost(PATIENCE)
        .pollInterval(BETWEEN_LOOKS)
        .until(
            () -> {
              for (var software : List.copyOf(waiting)) {
                if (stored.left(software, due) == 0) {
                  waiting.remove(software);
                  var took = Duration.between(due, Instant.now());
                  rows.add(
                      new Row(
                          software,
                          each,
                          software.equals(LOSING) ? lost : 0,
                          calls.count(software),
                          took));
                }
              }
              return waiting.isEmpty();
            });
    SOFTWARE.forEach(software -> checkNoneIsLost(stored, software, each));
    return rows;
  }

  private static void checkNoneIsLost(Stored stored, String software, int each) {
    var active = stored.active(software);
    if (active != each) {
      throw new IllegalStateException("%d of %d at %s".formatted(active, each, software));
    }
  }
}
