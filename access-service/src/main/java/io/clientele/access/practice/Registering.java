package io.clientele.access.practice;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.PasswordHashing;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Takes registrations. It never looks whether an email is known: what it does not know it cannot
 * give away, neither by its answer nor by the time it takes (ACC-1, ACC-9).
 */
public final class Registering {

  private final Registrations registrations;
  private final PasswordHashing passwords;
  private final Guesses guesses;
  private final Consumer<String> added;
  private final Clock clock;

  /** What came of it. */
  public sealed interface Answer {

    /** A mail is on its way; its link registers the practice under this id. */
    record Awaiting(String practice) implements Answer {}

    /** Rules are against it, for all these reasons. */
    record Refused(List<Refusal> why) implements Answer {}
  }

  /**
   * Registering.
   *
   * @param added hears the id of each new registration; must return at once
   */
  public Registering(
      Registrations registrations,
      PasswordHashing passwords,
      Guesses guesses,
      Consumer<String> added,
      Clock clock) {
    this.registrations = registrations;
    this.passwords = passwords;
    this.guesses = guesses;
    this.added = added;
    this.clock = clock;
  }

  /**
   * Takes one; the same key with the same request gives the same practice (CLI-14).
   *
   * @param who counts as whoever types its password, should there be a first one under this key
   * @throws TryAgain while too many passwords are being hashed
   */
  public Answer register(RegisterPractice asked, Guesser who, Cause cause) {
    var faults = asked.faults();
    if (!faults.isEmpty()) {
      return new Answer.Refused(faults);
    }
    var hash = passwords.hash(asked.admin().password());
    var now = clock.instant();
    var registration =
        Registration.pending(
            cause.newId("registration"), UUID.randomUUID().toString(), asked, hash, now);
    if (registrations.add(registration, now)) {
      added.accept(registration.id());
      return new Answer.Awaiting(registration.practice());
    }
    return repeated(registration, asked, who);
  }

  /**
   * A fingerprint of the request, as other commands keep one, would be a fast hash of a password.
   * So the request is compared with what was kept of the first. Whether the passwords are the same
   * is told to whoever has the key, so each try counts as a guess at that email (ACC-9).
   */
  private Answer repeated(Registration second, RegisterPractice asked, Guesser who) {
    var first =
        registrations
            .byId(second.id(), clock.instant())
            .orElseThrow(() -> new TryAgain("the first registration has just expired"));
    if (!first.asksTheSameAs(second)) {
      return keyReused();
    }
    var hash = first.passwordHash();
    if (hash == null) {
      return new Answer.Awaiting(first.practice()); // confirmed: the password lies here no more
    }
    return switch (guesses.check(
        first.email().text(), who, () -> passwords.matches(asked.admin().password(), hash))) {
      case Verdict.Right right -> new Answer.Awaiting(first.practice());
      case Verdict.Wrong wrong -> keyReused();
      case Verdict.Wait wait -> new Answer.Refused(List.of(wait.refusal()));
    };
  }

  private static Answer keyReused() {
    return new Answer.Refused(
        List.of(
            RegistrationRefusal.IDEMPOTENCY_KEY_REUSED.because(
                "This Idempotency-Key was used before with another request.")));
  }
}
