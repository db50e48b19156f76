package io.clientele.access.password;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.Login;
import io.clientele.access.login.PasswordHashing;
import io.clientele.platform.decision.Refusal;

/**
 * Asks for the password once more before a login is changed: whoever finds a browser open, or has
 * got hold of a token, must not be able to take the login over. Counted like any other guess.
 */
public final class PresentPassword {

  private final Guesses guesses;
  private final PasswordHashing passwords;

  /** What came of it. */
  public sealed interface Answer {

    /** It is the password; this is the hash it matches. */
    record Right(String hash) implements Answer {}

    /** It is not, or was not looked at. */
    record No(Refusal why) implements Answer {}
  }

  /** Asking, and counting. */
  public PresentPassword(Guesses guesses, PasswordHashing passwords) {
    this.guesses = guesses;
    this.passwords = passwords;
  }

  /**
   * Looks at a password.
   *
   * @param field where it stands in the request
   * @throws io.clientele.platform.aggregate.TryAgain while too many passwords are being hashed
   */
  public Answer check(Login login, String field, String typed, Guesser who) {
    var hash = login.passwordHash();
    if (hash == null) {
      return new Answer.No(PasswordRefusal.wrong(field)); // nobody signs in without one
    }
    return switch (guesses.check(login.email(), who, () -> passwords.matches(typed, hash))) {
      case Verdict.Right right -> new Answer.Right(hash);
      case Verdict.Wrong wrong -> new Answer.No(PasswordRefusal.wrong(field));
      case Verdict.Wait wait -> new Answer.No(PasswordRefusal.tooOften(wait));
    };
  }
}
