package io.clientele.access.password;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.login.CredentialPolicy;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.NewCredentials;
import io.clientele.access.login.PasswordHashing;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Sets another password for somebody who knows the present one. */
public final class Changing {

  private final Logins logins;
  private final PresentPassword present;
  private final PasswordHashing passwords;
  private final Consumer<String> changed;
  private final Clock clock;

  /**
   * Changing the passwords of these.
   *
   * @param changed hears the id of each login that has a mail due; must return at once
   */
  public Changing(
      Logins logins,
      PresentPassword present,
      PasswordHashing passwords,
      Consumer<String> changed,
      Clock clock) {
    this.logins = logins;
    this.present = present;
    this.passwords = passwords;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * Sets it, with which every sign-in ends, this one too: whoever is meant to be signed in knows
   * the new password. What is wrong with the new one is told first, and costs no guess.
   *
   * @param typed the present password; {@code present} in the request
   * @param fresh the new one; {@code password} in the request
   * @param cause the request, whoever it was taken to be from
   * @return why not; empty if it is set
   * @throws io.clientele.platform.aggregate.TryAgain while too many passwords are being hashed
   */
  public List<Refusal> change(Login login, String typed, String fresh, Guesser who, Cause cause) {
    var faults = CredentialPolicy.passwordFaults("password", login.email(), fresh, login.name());
    if (!faults.isEmpty()) {
      return faults;
    }
    return switch (present.check(login, "present", typed, who)) {
      case PresentPassword.Answer.No no -> List.of(no.why());
      case PresentPassword.Answer.Right right -> set(login, right.hash(), fresh, cause);
    };
  }

  private List<Refusal> set(Login login, String known, String fresh, Cause cause) {
    var hash = passwords.hash(fresh);
    var now = clock.instant();
    var why =
        logins.change(
            login.id(),
            cause.by(login.id()),
            one -> NewCredentials.passwordChanged(one, known, hash, now));
    if (why.isEmpty()) {
      changed.accept(login.id());
    }
    return why;
  }
}
