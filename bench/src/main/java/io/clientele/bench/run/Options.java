package io.clientele.bench.run;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Which benchmark is wanted, and how.
 *
 * @param largest of the sizes it is measured at; 0 for what suits the store
 * @param rounds how often something is asked
 * @param write whether the figures go into the project as well
 */
public record Options(Subject subject, int largest, int rounds, boolean write) {

  /** What can be measured. */
  public enum Subject {
    /** How quick the client list is. */
    LIST("list", "--clients", 1000, 40),
    /** What it costs to see by a grant, by a team and by many teams. */
    ACCESS("access", "--clients", 1000, 40),
    /** Whether the time of a sign-in tells anything; its size is that of the warm-up. */
    SIGN_IN("sign-in", "--warm-up", 1, 100),
    /** How soon it is told that a week is over; its size is how many others are open. */
    EXPIRY("expiry", "--open", 1000, 100),
    /** How quick files of clients are taken in. */
    UPLOADS("uploads", "--rows", 500, 100),
    /** What is noticed of slow and dead providers; its size is how many clients of each wait. */
    PROVIDERS("providers", "--clients", 1, 20),
    /** What it costs to refresh many sign-ins at once; its size is how many of each software. */
    REFRESHES("refreshes", "--sign-ins", 50, 1);

    private final String word;
    private final String size;
    private final int least;
    private final int usualRounds;

    Subject(String word, String size, int least, int usualRounds) {
      this.word = word;
      this.size = size;
      this.least = least;
      this.usualRounds = usualRounds;
    }

    private static Subject of(Iterator<String> words) {
      var typed = words.hasNext() ? words.next() : "";
      return Arrays.stream(values())
          .filter(subject -> subject.word.equals(typed))
          .findAny()
          .orElseThrow(Usage::new);
    }

    private String usage() {
      return "bench %s [%s <%d or more>] [--rounds <number>] [--write]"
          .formatted(word, size, least);
    }
  }

  /** Nobody knows what was meant; the message says what there is. */
  public static final class Usage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Usage() {
      super(String.join("\n", Arrays.stream(Subject.values()).map(Subject::usage).toList()));
    }
  }

  /**
   * As they were typed.
   *
   * @throws Usage if they mean nothing
   */
  public static Options of(List<String> words) {
    var left = words.iterator();
    var subject = Subject.of(left);
    var options = new Options(subject, 0, subject.usualRounds, false);
    while (left.hasNext()) {
      var word = left.next();
      if (word.equals(subject.size)) {
        options = new Options(subject, number(left, subject.least), options.rounds, options.write);
      } else if (word.equals("--rounds")) {
        options = new Options(subject, options.largest, number(left, 1), options.write);
      } else if (word.equals("--write")) {
        options = new Options(subject, options.largest, options.rounds, true);
      } else {
        throw new Usage();
      }
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
