package io.clientele.simulator.twilio;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes text messages and keeps the newest thousand. Safe for many threads. */
public final class Texts {

  /** The end of numbers nobody can be reached at, to try that out. */
  static final String UNREACHABLE = "0000";

  private static final int LONGEST = 1600;
  private static final int KEPT = 1000;
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

  private final Clock clock;
  private final Deque<Text> newestFirst = new ArrayDeque<>();

  public Texts(Clock clock) {
    this.clock = clock;
  }

  /** What became of a message. */
  public sealed interface Outcome {}

  public record Taken(Text text) implements Outcome {}

  public record Refused(Refusal why) implements Outcome {}

  /**
   * Takes a message, or says why not.
   *
   * @param to in the form of E.164, like {@code +447700900123}
   * @param from empty if it was not given, like the other two
   */
  public synchronized Outcome send(String to, String from, String body) {
    if (to.isEmpty()) {
      return new Refused(Refusal.TO_MISSING);
    }
    if (from.isEmpty()) {
      return new Refused(Refusal.FROM_MISSING);
    }
    if (body.isEmpty()) {
      return new Refused(Refusal.BODY_MISSING);
    }
    if (body.length() > LONGEST) {
      return new Refused(Refusal.BODY_TOO_LONG);
    }
    if (!E164.matcher(to).matches()) {
      return new Refused(Refusal.NO_SUCH_NUMBER);
    }
    return to.endsWith(UNREACHABLE) ? new Refused(Refusal.NOT_REACHABLE) : taken(to, from, body);
  }

  private Taken taken(String to, String from, String body) {
    var sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    var text = new Text(sid, to, from, body, clock.instant());
    newestFirst.addFirst(text);
    if (newestFirst.size() > KEPT) {
      newestFirst.removeLast();
    }
    return new Taken(text);
  }

  /** The texts caught, newest first. */
  public synchronized List<Text> all() {
    return List.copyOf(newestFirst);
  }

  /** The texts caught for a number, newest first. */
  public List<Text> to(String number) {
    return all().stream().filter(text -> text.to().equals(number)).toList();
  }
}
