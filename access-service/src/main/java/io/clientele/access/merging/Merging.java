package io.clientele.access.merging;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginMerge;
import io.clientele.access.login.Logins;
import io.clientele.access.login.PasswordHashing;
import io.clientele.access.password.PasswordRefusal;
import io.clientele.access.password.PresentPassword;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets a person show that two logins are theirs, and has them merged (ACC-6). */
public final class Merging {

  private final Logins logins;
  private final PresentPassword present;
  private final SecondProof second;
  private final Guesses guesses;
  private final PasswordHashing passwords;
  private final Merges merges;

  /** Merging these. */
  public Merging(
      Logins logins,
      PresentPassword present,
      SecondProof second,
      Guesses guesses,
      PasswordHashing passwords,
      Merges merges) {
    this.logins = logins;
    this.present = present;
    this.second = second;
    this.guesses = guesses;
    this.passwords = passwords;
    this.merges = merges;
  }

  /**
   * Merges another login into this one, after both were shown to be the person's: the password and
   * the second factor of each, also of the one they are signed in with. All sign-ins of both end.
   *
   * @param into the login they are signed in with; it stays, with its email and its password
   * @param attempt the same for a repeat of the same request, which then is answered as before;
   *     else a new one
   * @param cause the request
   * @return why not; empty if the two are one
   * @throws io.clientele.platform.aggregate.TryAgain while too many passwords are being hashed
   */
  public List<Refusal> merge(
      Login into, ShownLogin typed, String attempt, Guesser who, Cause cause) {
    if (LoginMerge.doneBy(into, attempt).isPresent()) {
      return List.of();
    }
    if (EmailAddress.key(typed.email().strip()).equals(into.emailKey())) {
      return List.of(
          MergeRefusal.SAME_LOGIN
              .because("This is the login you are signed in with.")
              .about("email"));
    }
    var why = new ArrayList<Refusal>();
    if (present.check(into, "present", typed.present(), who)
        instanceof PresentPassword.Answer.No no) {
      why.add(no.why());
    } else {
      second.check(into, "code", typed.code(), who, cause).ifPresent(why::add);
    }
    if (!why.isEmpty()) {
      return why; // whoever cannot show the first is not helped to guess at the second
    }
    var found = EmailAddress.read(typed.email()).flatMap(logins::byEmail);
    var not = other(found, typed, who, cause);
    if (not.isPresent() || found.isEmpty()) {
      return List.of(not.orElseGet(Merging::notProven));
    }
    return merges.merge(
        attempt,
        new Merges.Side(into.id(), LoginMerge.mark(into)),
        new Merges.Side(found.get().id(), LoginMerge.mark(found.get())),
        cause);
  }

  /** The same work for an email nobody has as for one somebody has (ACC-9). */
  private Optional<Refusal> other(
      Optional<Login> found, ShownLogin typed, Guesser who, Cause cause) {
    var hash = found.map(Login::passwordHash).orElse(null);
    var verdict =
        guesses.check(
            typed.email(),
            who,
            () -> {
              if (hash == null) {
                passwords.hash(typed.password());
                return false;
              }
              return passwords.matches(typed.password(), hash);
            });
    return switch (verdict) {
      case Verdict.Wait wait -> Optional.of(PasswordRefusal.tooOften(wait));
      case Verdict.Wrong wrong -> Optional.of(notProven());
      case Verdict.Right right ->
          found.flatMap(login -> second.check(login, "otherCode", typed.otherCode(), who, cause));
    };
  }

  private static Refusal notProven() {
    return MergeRefusal.OTHER_LOGIN_NOT_PROVEN
        .because("That email and password do not go together.")
        .about("password");
  }
}
