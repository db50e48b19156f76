package io.clientele.invitation.limit;

import io.clientele.platform.decision.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many invitations one sends in a day, how many of them to one person, and how many may go to
 * one person from all together (INV-9). A day is one of UTC. Each is counted before it is sent, and
 * given back if it was not.
 */
public final class Limits {

  /** So many days on, what nobody can be told of goes out although there is no room. */
  static final int LONGEST_WAIT = 30;

  private final Counts counts;
  private final Recipients recipients;
  private final Most most;
  private final Clock clock;

  /** Limits. */
  public Limits(Counts counts, Recipients recipients, Most most, Clock clock) {
    this.counts = counts;
    this.recipients = recipients;
    this.most = most;
    this.clock = clock;
  }

  /** What may be counted once more. */
  record Counted(String key, int most, LimitRefusal otherwise, String why) {

    /** Half of the room, and never none. */
    private Counted half() {
      return new Counted(key, (most + 1) / 2, otherwise, why);
    }

    private Refusal refusal(Instant now) {
      return otherwise.because(why).with("retryAfter", seconds(now, endOfDay(now)));
    }
  }

  /** What came of asking for room. */
  public sealed interface Room {

    /**
     * It was counted.
     *
     * @param from when it may go out
     */
    record Some(List<String> keys, Instant from) implements Room {}

    /** It was not, for there is none. */
    record None(Refusal why) implements Room {}
  }

  /**
   * Counts one invitation that goes out today.
   *
   * @param contacts address and number it goes to, each in the form in which equal ones are equal
   */
  public Room take(Sender sender, List<String> contacts) {
    var now = clock.instant();
    var taken = new ArrayList<String>();
    var full = full(counted(sender, contacts, day(now)), now, taken);
    return full == null ? new Room.Some(taken, now) : new Room.None(full.refusal(now));
  }

  /**
   * Counts one that was asked for where nobody can be told that it is too many: on the first day
   * that has room for it. It goes out at the hour at which it was asked for, when people are awake.
   * Of each day to come only half of the sender's room is taken: the other half is for who asks
   * then.
   *
   * @param contacts as of {@link #take}
   */
  public Room.Some takeAhead(Sender sender, List<String> contacts) {
    return take(sender, contacts) instanceof Room.Some today ? today : later(sender, contacts);
  }

  private Room.Some later(Sender sender, List<String> contacts) {
    var now = clock.instant();
    var days = new LinkedHashMap<Instant, List<Counted>>();
    for (var n = 1; n < LONGEST_WAIT; n++) {
      var at = now.plus(Duration.ofDays(n));
      days.put(at, ahead(sender, contacts, at));
    }
    // All of them in one read, or a day far away would cost a write that fails for each before it.
    var known =
        counts.taken(days.values().stream().flatMap(List::stream).map(Counted::key).toList());
    for (var day : days.entrySet()) {
      var taken = new ArrayList<String>();
      if (day.getValue().stream().allMatch(one -> known.getOrDefault(one.key(), 0) < one.most())
          && full(day.getValue(), day.getKey(), taken) == null) {
        return new Room.Some(taken, day.getKey());
      }
    }
    return new Room.Some(List.of(), now.plus(Duration.ofDays(LONGEST_WAIT)));
  }

  private List<Counted> ahead(Sender sender, List<String> contacts, Instant at) {
    var all = counted(sender, contacts, day(at));
    all.set(0, all.getFirst().half());
    return all;
  }

  /** The first that is full on this day, and then nothing is taken; null if none is. */
  private @Nullable Counted full(List<Counted> wanted, Instant at, List<String> taken) {
    var all = false;
    try {
      for (var each : wanted) {
        if (!counts.takeOne(each.key(), each.most(), endOfDay(at))) {
          return each;
        }
        taken.add(each.key());
      }
      all = true;
      return null;
    } finally {
      // Also where the store is away: who tries again is not counted for each time.
      if (!all) {
        taken.forEach(counts::giveBack);
      }
    }
  }

  /** For how many there is room yet today, for who plans to send them. */
  public Outlook outlook(Sender sender) {
    return new Outlook(this, counts, sender);
  }

  List<Counted> countedToday(Sender sender, List<String> contacts) {
    return counted(sender, contacts, day(clock.instant()));
  }

  Refusal none(Counted full) {
    return full.refusal(clock.instant());
  }

  // The sender's own first: who sends too much uses up nothing of anybody else's.
  private List<Counted> counted(Sender sender, List<String> contacts, LocalDate day) {
    var all = new ArrayList<Counted>();
    all.add(
        switch (sender) {
          case Sender.OfPractice one ->
              new Counted(
                  one.key() + "|" + day,
                  most.perPractice(),
                  LimitRefusal.PRACTICE_LIMIT_REACHED,
                  "A practice sends at most " + most.perPractice() + " invitations a day.");
          case Sender.OfClient one ->
              new Counted(
                  one.key() + "|" + day,
                  most.perClient(),
                  LimitRefusal.CLIENT_LIMIT_REACHED,
                  "The people of a client send at most " + most.perClient() + " a day.");
        });
    var hashes = contacts.stream().map(recipients::of).toList();
    hashes.forEach(one -> all.add(to(sender.key() + "|recipient|" + one, most.toOne(), day)));
    hashes.forEach(one -> all.add(to("recipient|" + one, most.perRecipient(), day)));
    return all;
  }

  // One answer for both: whether others have invited them is not the sender's to know.
  private static Counted to(String key, int most, LocalDate day) {
    return new Counted(
        key + "|" + day,
        most,
        LimitRefusal.RECIPIENT_LIMIT_REACHED,
        "This person has been sent as many invitations today as may be.");
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static Instant endOfDay(Instant at) {
    return day(at).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static long seconds(Instant now, Instant until) {
    return Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
  }

  /** It was not sent after all. */
  public void giveBack(Room.Some room) {
    room.keys().forEach(counts::giveBack);
  }
}
