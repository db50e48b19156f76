package io.clientele.standalone.command;

import io.clientele.standalone.Home;
import io.clientele.standalone.Ports;
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

  static final String INSTANCES = "--instances";

  int run(List<String> arguments) {
    int instances = instances(arguments);
    Stopwatch watch = Stopwatch.started();
    Standalone standalone = start(Home.of(project), instances);
    System.out.printf(
        Locale.ROOT,
        "Ready in %.1f s, %d MiB resident. The system is at %s, its mails at %s, simulated providers"
            + " at %s; Ctrl-C stops it.%n",
        watch.seconds(),
        standalone.residentMebibytes(),
        standalone.gateway(),
        standalone.mail().page(),
        standalone.simulator().uri());
    return Forever.untilInterrupted();
  }

  private static int instances(List<String> arguments) {
    return switch (arguments.size()) {
      case 0 -> 1;
      case 2 -> arguments.getFirst().equals(INSTANCES) ? count(arguments.get(1)) : usage();
      default -> usage();
    };
  }

  /** How many instances are wanted, as it was typed. */
  static int count(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw new Usage(INSTANCES + " <number>");
    }
  }

  private static int usage() {
    throw new Usage("up [" + INSTANCES + " <number>]");
  }

  static Standalone start(Home home, int instances) {
    System.out.println("Starting, with data in " + home.data() + " and logs in " + home.logs());
    return Standalone.start(home, new Ports(System.getenv(), instances), System.out);
  }
}
