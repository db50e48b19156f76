package io.clientele.access.joining;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.NewLogin;
import io.clientele.access.login.PasswordHashing;
import io.clientele.access.login.Proof;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds or makes the login of an invited email, by the password typed. A known and an unknown email
 * cost one hash each (ACC-9), a right and a wrong password too.
 */
final class Credentials {

  private final Logins logins;
  private final PasswordHashing hashing;
  private final Guesses guesses;

  Credentials(Logins logins, PasswordHashing hashing, Guesses guesses) {
    this.logins = logins;
    this.hashing = hashing;
    this.guesses = guesses;
  }

  /** What came of it. */
  sealed interface Found {

    /** Whose login it is, and how that was shown. */
    record Theirs(Login login, Proof proof) implements Found {}

    /** They could not show that it is theirs. */
    record NotTheirs(Refusal why) implements Found {}
  }

  Found find(Ticket ticket, String password, Guesser who, Cause cause) {
    var known = logins.byEmail(ticket.email()).orElse(null);
    if (known == null) {
      return create(ticket, hashing.hash(password), cause);
    }
    if (ticket.byMail() && !known.verified()) {
      // Somebody made it by phone and perhaps knows its password: that ends now (INV-6).
      return new Found.Theirs(known, new Proof.ReadsMail(ticket.name(), hashing.hash(password)));
    }
    return check(known, password, who);
  }

  private Found create(Ticket ticket, String hash, Cause cause) {
    var fresh = new NewLogin(idFor(ticket.invitation()), ticket.email(), ticket.name(), hash);
    var onlyFor = ticket.byMail() ? null : ticket.invitation();
    var made =
        logins.create(fresh, onlyFor, cause) ? logins.byId(fresh.id()) : Optional.<Login>empty();
    return made.filter(login -> hash.equals(login.passwordHash()))
        .<Found>map(login -> new Found.Theirs(login, new Proof.KnowsPassword(hash)))
        .orElseGet(
            () ->
                new Found.NotTheirs(
                    JoiningRefusal.BUSY.because(
                        "Somebody else has just used this email; please try again.")));
  }

  private Found check(Login known, String password, Guesser who) {
    var hash = known.passwordHash();
    return switch (guesses.check(known.email(), who, () -> matches(password, hash))) {
      case Verdict.Right right ->
          new Found.Theirs(known, new Proof.KnowsPassword(Objects.requireNonNull(hash)));
      case Verdict.Wrong no -> wrong();
      case Verdict.Wait wait -> new Found.NotTheirs(wait.refusal().about("password"));
    };
  }

  private boolean matches(String password, @Nullable String hash) {
    if (hash == null) {
      hashing.hash(password); // as much work as looking
      return false;
    }
    return hashing.matches(password, hash);
  }

  private static Found wrong() {
    return new Found.NotTheirs(
        JoiningRefusal.WRONG_PASSWORD
            .because("There is a login with this email, and that is not its password.")
            .about("password"));
  }

  /** Always the same for an invitation: a repeat finds what the first attempt made. */
  static String idFor(String invitation) {
    return UUID.nameUUIDFromBytes(("login|" + invitation).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
