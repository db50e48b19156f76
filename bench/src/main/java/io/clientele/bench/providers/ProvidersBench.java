package io.clientele.bench.providers;

import io.clientele.bench.run.Options;
import io.clientele.bench.run.Results;
import io.clientele.bench.run.Stage;
import io.clientele.bench.run.Times;
import io.clientele.bench.world.Office;
import io.clientele.simulator.Simulator;
import io.clientele.simulator.faults.Fault;
import io.clientele.standalone.CannotStart;
import io.clientele.standalone.Service;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * What clients of a healthy provider notice while other clients wait for one that is slow and one
 * that is dead (INT-13).
 */
public record ProvidersBench(Path project, Options options, PrintStream terminal) {

  private static final String HEALTHY = "XERO";
  private static final List<String> ILL = List.of("QUICKBOOKS", "SAGE");
  private static final int WAITING = 20;
  private static final int WARM_UPS = 5;
  private static final int WITHOUT_LIMIT = 1_000_000;
  private static final int DEAD = 503;
  private static final Duration LATE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /**
   * Measures it, prints the table, and keeps it if that is wanted.
   *
   * @throws CannotStart if there is nothing to measure
   */
  public void run() {
    try (var simulator = Simulator.start(0);
        var stage = Stage.set(Service.INTEGRATION, simulator.uri(), project, terminal);
        var office = Office.of(stage, simulator)) {
      simulator.providers().forEach(one -> one.minuteLimit(WITHOUT_LIMIT));
      var looked = imported(office, HEALTHY);
      var waiting = waiting(office);
      measured(office, looked, WARM_UPS);
      var line =
          "%s; %d clients of each provider that is slow or dead%n"
              .formatted(stage.line(), waiting.size() / ILL.size());
      terminal.print(line);
      var well = measured(office, looked, options.rounds());
      simulator.faults("quickbooks").plan(new Fault.Slow(LATE).calls(WITHOUT_LIMIT));
      simulator.faults("sage").plan(new Fault.Down(DEAD).calls(WITHOUT_LIMIT));
      waiting.forEach(office::refresh);
      var ill = measured(office, looked, options.rounds());
      checkStillWaiting(office, waiting);
      var text = line + new ProvidersTable(well, ill).text();
      terminal.print(text);
      if (options.write()) {
        Results.write(project, "providers", "# Providers\n\n" + text, terminal);
      }
    }
  }

  private static String imported(Office office, String software) {
    var ready = office.ready(software);
    office.choose(ready);
    office.awaitImported(ready.client());
    return ready.client();
  }

  private List<String> waiting(Office office) {
    var many = options.largest() == 0 ? WAITING : options.largest();
    var all = new ArrayList<String>();
    for (var software : ILL) {
      for (var one = 0; one < many; one++) {
        all.add(imported(office, software));
      }
    }
    return all;
  }

  /**
   * Imports one after the other, each of somebody who has just signed in, while somebody looks at
   * another connection now and then.
   */
  private static Figures measured(Office office, String looked, int imports) {
    var looks = new ConcurrentLinkedQueue<Long>();
    try (var looker = Executors.newSingleThreadScheduledExecutor()) {
      var looking =
          looker.scheduleAtFixedRate(
              () -> looks.add(nanos(() -> office.look(looked))),
              0,
              BETWEEN_LOOKS.toMillis(),
              TimeUnit.MILLISECONDS);
      var taken =
          LongStream.range(0, imports)
              .mapToObj(one -> office.ready(HEALTHY))
              .mapToLong(
                  one ->
                      nanos(
                          () -> {
                            office.choose(one);
                            office.awaitImported(one.client());
                          }))
              .toArray();
      looking.cancel(false);
      if (looking.state() == State.FAILED) {
        throw new IllegalStateException("a look failed", looking.exceptionNow());
      }
      return new Figures(
          Times.of(looks.stream().mapToLong(Long::longValue).toArray()), Times.of(taken));
    }
  }

  private static long nanos(Runnable work) {
    var began = System.nanoTime();
    work.run();
    return System.nanoTime() - began;
  }

  /** Or else it was measured what nobody disturbed. */
  private static void checkStillWaiting(Office office, List<String> clients) {
    var waiting =
        clients.stream()
            .filter(client -> office.look(client).path("importing").asBoolean())
            .count();
    if (waiting <= clients.size() / 2) {
      throw new IllegalStateException("only %d imports still waited".formatted(waiting));
    }
  }
}
