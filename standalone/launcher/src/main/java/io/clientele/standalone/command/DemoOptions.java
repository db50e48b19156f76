package io.clientele.standalone.command;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the demo is wanted.
 *
 * @param once stop everything afterwards
 * @param keep go on with the data of the demo before
 * @param instances how many processes run each service
 * @param data the companies; null for the sample
 */
record DemoOptions(boolean once, boolean keep, int instances, @Nullable Path data) {

  static DemoOptions of(List<String> arguments) {
    boolean once = false;
    boolean keep = false;
    int instances = 1;
    Path data = null;
    for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
      switch (words.next()) {
        case "--once" -> once = true;
        case "--keep" -> keep = true;
        case Up.INSTANCES -> instances = Up.count(words.hasNext() ? words.next() : usage());
        case "--data" -> data = Path.of(words.hasNext() ? words.next() : usage());
        default -> usage();
      }
    }
    return new DemoOptions(once, keep, instances, data);
  }

  private static String usage() {
    throw new Usage("demo [--once] [--keep] [--instances <number>] [--data <csv>]");
  }
}
