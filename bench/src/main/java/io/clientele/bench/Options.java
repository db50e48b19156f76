package io.clientele.bench;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * How the benchmark of the list is wanted.
 *
 * @param clients of the large practice; 0 for what suits the store
 * @param rounds how often each question is asked of each practice
 * @param write whether the table goes into the project as well
 */
record Options(int clients, int rounds, boolean write) {

  private static final int USUAL_ROUNDS = 40;
  private static final int FEWEST_CLIENTS = 1000;

  static final class Usage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Usage() {
      super("bench list [--clients <1000 or more>] [--rounds <number>] [--write]");
    }
  }

  /**
   * As they were typed.
   *
   * @throws Usage if they mean nothing
   */
  static Options of(List<String> words) {
    var left = words.iterator();
    if (!left.hasNext() || !left.next().equals("list")) {
      throw new Usage();
    }
    var options = new Options(0, USUAL_ROUNDS, false);
    while (left.hasNext()) {
      options =
          switch (left.next()) {
            case "--clients" ->
                new Options(number(left, FEWEST_CLIENTS), options.rounds, options.write);
            case "--rounds" -> new Options(options.clients, number(left, 1), options.write);
            case "--write" -> new Options(options.clients, options.rounds, true);
            default -> throw new Usage();
          };
    }
    return options;
  }

  private static int number(Iterator<String> left, int least) {
    try {
      var number = Integer.parseInt(left.next());
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException | NoSuchElementException e) {
      throw new Usage();
    }
    throw new Usage();
  }
}
