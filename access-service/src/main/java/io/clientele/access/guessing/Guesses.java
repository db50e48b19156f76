package io.clientele.access.guessing;

import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.contact.EmailAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The one way in which a password or code is checked (ACC-9). Each guess is counted before it is
 * looked at, and given back if it was right: so of any number at once no more are looked at than
 * may be, at however many instances, and one that a crash cuts off counts as wrong. Passwords and
 * codes count together.
 */
public final class Guesses {

  // Every turn that fails is one in which somebody else's succeeded, and of those there are few.
  private static final int TURNS = 1000;

  private final Tallies tallies;
  private final KnownDevices devices;
  private final GuessKeys keys;
  private final GuessLimits limits;
  private final Clock clock;

  /** Guesses counted here. */
  public Guesses(
      Tallies tallies, KnownDevices devices, GuessKeys keys, GuessLimits limits, Clock clock) {
    this.tallies = tallies;
    this.devices = devices;
    this.keys = keys;
    this.limits = limits;
    this.clock = clock;
  }

  /** What is counted, and how. */
  private record Counted(String key, Pace pace) {}

  /** One guess that was counted. */
  private record Taken(Counted at, Tally before, Tally after) {}

  /** Whether there was room for it. */
  private sealed interface Room {

    record Some(Taken taken) implements Room {}

    record None(Verdict.Wait verdict) implements Room {}
  }

  /**
   * Checks a password or code, if there may be another guess now.
   *
   * @param email of the login, as it was typed; it need not exist
   * @param right looks at the password or code; is run once at most, and not for who must wait.
   *     What it throws goes on, and the guess does not count
   * @throws TryAgain if so many guess at the same time that this one found no turn
   */
  public Verdict check(String email, Guesser who, BooleanSupplier right) {
    var taken = new ArrayList<Taken>();
    for (var at : counted(email, who)) {
      switch (take(at)) {
        case Room.Some some -> taken.add(some.taken());
        case Room.None none -> {
          giveBack(taken);
          return none.verdict();
        }
      }
    }
    return look(right, taken);
  }

  /**
   * Somebody has signed in completely, with every factor that is asked of them: what they guessed
   * wrong before at this login is forgotten, but not what came from their address.
   *
   * @param email of the login
   */
  public void completed(String email, Guesser who) {
    var at = counted(email, who);
    tallies.forget(at.getLast().key());
  }

  // The address first: whoever guesses too much from one keeps nobody else from a login.
  private List<Counted> counted(String email, Guesser who) {
    var emailKey = EmailAddress.key(email.strip());
    var atLogin = new Counted(keys.ofLogin(emailKey), limits.perLogin());
    return devices
        .known(emailKey, who)
        .map(device -> List.of(new Counted(keys.ofDevice(device), limits.perLogin())))
        .orElseGet(
            () -> List.of(new Counted(keys.ofAddress(who.block()), limits.perAddress()), atLogin));
  }

  private Room take(Counted at) {
    for (var turn = 0; turn < TURNS; turn++) {
      var now = now();
      var seen = tallies.of(at.key());
      var wait = seen.wait(now);
      if (wait.isPositive()) {
        return new Room.None(new Verdict.Wait(wait));
      }
      var next = seen.plusOne(now, at.pace());
      if (tallies.replace(at.key(), seen, next)) {
        return new Room.Some(new Taken(at, seen, next));
      }
    }
    throw new TryAgain("too many guess at the same time");
  }

  private Verdict look(BooleanSupplier right, List<Taken> taken) {
    boolean isRight;
    try {
      isRight = right.getAsBoolean();
    } catch (RuntimeException e) {
      giveBack(taken);
      throw e;
    }
    if (isRight) {
      giveBack(taken);
    }
    return isRight ? new Verdict.Right() : new Verdict.Wrong();
  }

  private void giveBack(List<Taken> taken) {
    taken.forEach(this::giveBack);
  }

  private void giveBack(Taken one) {
    var key = one.at().key();
    if (tallies.replace(key, one.after(), one.before())) {
      return; // as if it had never been
    }
    for (var turn = 0; turn < TURNS; turn++) {
      var seen = tallies.of(key);
      if (seen.equals(Tally.NONE)
          || tallies.replace(key, seen, seen.minusOne(now(), one.at().pace()))) {
        return;
      }
    }
  }

  // As exact as the store keeps it, so that what was kept is recognised.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
