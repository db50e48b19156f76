package io.clientele.standalone.command;

import io.clientele.standalone.Home;
import io.clientele.standalone.PeakMemory;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.Journey;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.journey.data.BadData;
import io.clientele.standalone.journey.data.Employers;
import io.clientele.standalone.signin.SignInFailed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Everything, with the main journey played on it.
 *
 * @param project its root
 */
record Demo(Path project) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  int run(List<String> arguments) {
    DemoOptions options = DemoOptions.of(arguments);
    // Before anything starts: a wrong file should cost no half minute.
    Employers employers =
        options.data() == null ? Employers.sample() : Employers.of(options.data());
    Stopwatch starting = Stopwatch.started();
    Standalone standalone = Up.start(Home.ofDemo(project, options.keep()), options.instances());
    double ready = starting.seconds();
    System.out.printf(
        Locale.ROOT, "Ready in %.1f s, %d MiB resident.%n", ready, standalone.residentMebibytes());
    if (options.data() == null) {
      System.out.println("Companies: " + Employers.SOURCE + ".");
    }
    boolean held = play(standalone, employers);
    if (options.once()) {
      standalone.close();
      return held ? 0 : 1;
    }
    return Forever.untilInterrupted();
  }

  private static boolean play(Standalone standalone, Employers employers) {
    Stopwatch playing = Stopwatch.started();
    try (PeakMemory memory = new PeakMemory(standalone::residentMebibytes, BETWEEN_LOOKS)) {
      Journey.Result result = Journey.play(standalone, employers, System.out);
      double seconds = playing.seconds();
      new Guide(standalone, result).print(memory.highest());
      System.out.printf(Locale.ROOT, "demo ok: %s, %.1f s%n", result, seconds);
      return true;
    } catch (RuntimeException e) {
      System.out.println("demo failed: " + e.getMessage());
      if (!(e instanceof CheckFailed || e instanceof SignInFailed || e instanceof BadData)) {
        e.printStackTrace(System.out);
      }
      return false;
    }
  }
}
