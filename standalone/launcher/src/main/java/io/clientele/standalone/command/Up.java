package io.clientele.standalone.command;

import io.clientele.standalone.Home;
import io.clientele.standalone.Standalone;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Everything, until it is interrupted.
 *
 * @param project its root
 */
record Up(Path project) {

  int run(List<String> arguments) {
    if (!arguments.isEmpty()) {
      throw new Usage("up");
    }
    Stopwatch watch = Stopwatch.started();
    Standalone standalone = start(Home.of(project));
    System.out.printf(
        Locale.ROOT,
        "Ready in %.1f s, %d MiB resident. The system is at %s, its mails at %s; Ctrl-C stops it.%n",
        watch.seconds(),
        standalone.residentMebibytes(),
        standalone.gateway(),
        standalone.mail().page());
    return Forever.untilInterrupted();
  }

  static Standalone start(Home home) {
    System.out.println("Starting, with data in " + home.data() + " and logs in " + home.logs());
    return Standalone.start(home, System.getenv(), System.out);
  }
}
