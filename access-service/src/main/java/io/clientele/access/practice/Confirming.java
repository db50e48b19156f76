package io.clientele.access.practice;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.Logins;
import io.clientele.access.login.PasswordHashing;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.secret.LinkToken;
import java.time.Clock;
import java.util.Optional;

/** Makes a practice and its first admin of a registration whose mailed link was used (ACC-1). */
public final class Confirming {

  private final Registrations registrations;
  private final Logins logins;
  private final Practices practices;
  private final PasswordHashing hashing;
  private final Guesses guesses;
  private final Clock clock;

  /** Confirming into these. */
  public Confirming(
      Registrations registrations,
      Logins logins,
      Practices practices,
      PasswordHashing hashing,
      Guesses guesses,
      Clock clock) {
    this.registrations = registrations;
    this.logins = logins;
    this.practices = practices;
    this.hashing = hashing;
    this.guesses = guesses;
    this.clock = clock;
  }

  /** The registration a link leads to; empty if there is none or it has expired. */
  public Optional<Registration> find(LinkToken link) {
    return registrations.byLink(link.hash()).filter(found -> found.alive(clock.instant()));
  }

  /**
   * Confirms. The link proves the email, the password that it is the same person who registered:
   * else a stranger could register somebody's email, wait for them to confirm, and know the
   * password of their login. Login, practice and registration are three writes, each harmless to
   * repeat: what a crash between them left undone, following the link again does.
   *
   * @param password as typed now
   * @param who counts as whoever types it (ACC-9)
   * @param cause the request, whoever it was taken to be from
   * @throws io.clientele.platform.aggregate.TryAgain while too many passwords are being hashed
   */
  public Confirmation confirm(LinkToken link, String password, Guesser who, Cause cause) {
    var found = find(link).orElse(null);
    if (found == null) {
      return new Confirmation.Nowhere();
    }
    var hash = found.passwordHash();
    if (hash == null) {
      return new Confirmation.Done(found); // all was done before
    }
    return switch (guesses.check(
        found.email().text(), who, () -> hashing.matches(password, hash))) {
      case Verdict.Right right -> {
        makeAll(found, hash, cause);
        yield new Confirmation.Done(found);
      }
      case Verdict.Wrong wrong -> new Confirmation.WrongPassword(found);
      case Verdict.Wait wait -> new Confirmation.Slowed(found, wait);
    };
  }

  private void makeAll(Registration registration, String hash, Cause cause) {
    var admin = logins.emailProven(registration.login(hash), registration.membership(), cause);
    practices.command(
        registration.practice(),
        cause.by(admin),
        known -> Practice.register(known, registration, admin, clock.instant()));
    registrations.confirmed(registration.id(), clock.instant());
  }
}
