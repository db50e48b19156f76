package io.clientele.invitation.limit;

import io.clientele.platform.decision.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * How many invitations a practice may send in a day, and how many may go to one person from
 * whatever practices (INV-9). A day is one of UTC. Each is counted before it is sent, and given
 * back if it was not.
 */
public final class Limits {

  private final Counts counts;
  private final Recipients recipients;
  private final int perPractice;
  private final int perRecipient;
  private final Clock clock;

  /**
   * Limits.
   *
   * @param perPractice the most in a day
   * @param perRecipient the most in a day to one address or number
   */
  public Limits(
      Counts counts, Recipients recipients, int perPractice, int perRecipient, Clock clock) {
    this.counts = counts;
    this.recipients = recipients;
    this.perPractice = perPractice;
    this.perRecipient = perRecipient;
    this.clock = clock;
  }

  /** What may be counted once more. */
  private record Counted(String key, int most, Refusal otherwise) {}

  /** What came of asking for room. */
  public sealed interface Room {

    /** It was counted. */
    record Some(List<String> keys) implements Room {}

    /** It was not, for there is none. */
    record None(Refusal why) implements Room {}
  }

  /**
   * Counts one invitation.
   *
   * @param contacts address and number it goes to, each in the form in which equal ones are equal
   */
  public Room take(String practice, List<String> contacts) {
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var until = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var taken = new ArrayList<String>();
    for (var each : counted(practice, contacts, day)) {
      if (!counts.takeOne(each.key(), each.most(), until)) {
        giveBack(new Room.Some(taken));
        return new Room.None(each.otherwise().with("retryAfter", seconds(now, until)));
      }
      taken.add(each.key());
    }
    return new Room.Some(taken);
  }

  // The practice first: one that sends too much uses up nothing of anybody else's.
  private List<Counted> counted(String practice, List<String> contacts, LocalDate day) {
    var all = new ArrayList<Counted>();
    all.add(
        new Counted(
            "practice|" + practice + "|" + day,
            perPractice,
            LimitRefusal.PRACTICE_LIMIT_REACHED.because(
                "A practice sends at most " + perPractice + " invitations a day.")));
    for (var contact : contacts) {
      all.add(
          new Counted(
              "recipient|" + recipients.of(contact) + "|" + day,
              perRecipient,
              LimitRefusal.RECIPIENT_LIMIT_REACHED.because(
                  "This person has been sent as many invitations today as may be.")));
    }
    return all;
  }

  private static long seconds(Instant now, Instant until) {
    return Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
  }

  /** It was not sent after all. */
  public void giveBack(Room.Some room) {
    room.keys().forEach(counts::giveBack);
  }
}
