package io.clientele.bench.uploads;

import io.clientele.bench.run.Options;
import io.clientele.bench.run.Results;
import io.clientele.bench.run.Stage;
import io.clientele.standalone.CannotStart;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How quick files of clients are taken in, in how much memory, small and large; and what another
 * practice notices, which adds clients by hand meanwhile (BLK-3).
 */
public record UploadBench(Path project, Options options, PrintStream terminal) {

  private static final int LARGEST = 50_000;
  private static final int SMALLEST = 500;
  private static final int TIMES_LARGER = 10;
  private static final int WARM_UPS = 3;

  /**
   * Measures it, prints the tables, and keeps them if that is wanted.
   *
   * @throws CannotStart if there is nothing to measure
   */
  public void run() {
    try (var stage = Stage.set(project, terminal);
        var town = Town.of(stage, WARM_UPS + sizes().size())) {
      for (int time = 0; time < WARM_UPS; time++) {
        say(town.taken(SMALLEST));
      }
      town.neighbour().alone(options.rounds());
      var line = "%s; five adds a second by hand%n".formatted(stage.line());
      terminal.print(line);
      var alone = town.neighbour().alone(options.rounds());
      var files = new ArrayList<Taken>();
      for (int rows : sizes()) {
        files.add(say(town.taken(rows)));
      }
      var text =
          line + new UploadTable(files, alone, town.neighbour().alone(options.rounds())).text();
      terminal.print(text);
      if (options.write()) {
        Results.write(project, "uploads", "# Files of clients\n\n" + text, terminal);
      }
    }
  }

  private List<Integer> sizes() {
    var largest = options.largest() == 0 ? LARGEST : options.largest();
    var sizes = new ArrayList<Integer>();
    for (int rows = SMALLEST; rows < largest; rows *= TIMES_LARGER) {
      sizes.add(rows);
    }
    sizes.add(largest);
    return sizes;
  }

  private Taken say(Taken taken) {
    terminal.printf("  %,d rows in %d s%n", taken.file().rows(), taken.seconds());
    return taken;
  }
}
