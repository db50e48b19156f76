package io.clientele.access.secondfactor;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.FactorCode;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginRefusal;
import io.clientele.access.login.Logins;
import io.clientele.access.login.PasswordHashing;
import io.clientele.access.login.SecondFactorChange;
import io.clientele.access.onetime.BackupCode;
import io.clientele.access.onetime.TotpSecret;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Sets up, renews and removes second factors. Whoever does so types their password once more, and a
 * code where there is a second factor already: an open browser or a stolen token must not be enough
 * (ASVS 7.5.1). Both are one guess (ACC-9).
 */
public final class SecondFactors {

  private final Logins logins;
  private final PasswordHashing passwords;
  private final Guesses guesses;
  private final SecondFactorSecrets secrets;
  private final Clock clock;

  /** Those of these logins. */
  public SecondFactors(
      Logins logins,
      PasswordHashing passwords,
      Guesses guesses,
      SecondFactorSecrets secrets,
      Clock clock) {
    this.logins = logins;
    this.passwords = passwords;
    this.guesses = guesses;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Makes a secret for an authenticator to take. Each time another: who was shown an earlier one
   * has nothing.
   */
  public SettingUp begin(Login login, String password, Guesser who, Cause cause) {
    return refusal(guesses.check(login.email(), who, () -> knows(login, password)))
        .<SettingUp>map(no -> new SettingUp.Refused(List.of(no)))
        .orElseGet(() -> begin(login, cause));
  }

  /** The same for somebody who has typed their password just now, to sign in. */
  public SettingUp begin(Login login, Cause cause) {
    var secret = secrets.freshSecret();
    var sealed = secrets.seal(login, secret);
    var why = change(login, new SecondFactorChange.Begin(sealed), cause);
    return why.isEmpty() ? new SettingUp.Begun(secret, sealed) : new SettingUp.Refused(why);
  }

  /**
   * The secret that is being set up, for whoever was shown it before.
   *
   * @param sealed what they were given with it
   */
  public Optional<TotpSecret> begun(Login login, String sealed) {
    return sealed.equals(login.secondFactorOrNone().pending())
        ? Optional.of(secrets.open(login, sealed))
        : Optional.empty();
  }

  /** The authenticator shows a code: from now on one is asked for, and other sign-ins end. */
  public SettingUp confirm(Login login, String typed, Guesser who, Cause cause) {
    var pending = login.secondFactorOrNone().pending();
    return settled(
        login,
        who,
        codes ->
            pending != null
                && confirmed(login, pending, typed, secrets.hashes(login, codes), cause));
  }

  private boolean confirmed(
      Login login, String pending, String typed, List<String> hashes, Cause cause) {
    var counter = secrets.counterOf(login, pending, typed, clock.instant());
    return counter.isPresent()
        && change(
                login, new SecondFactorChange.Confirm(pending, counter.getAsLong(), hashes), cause)
            .isEmpty();
  }

  /** New backup codes; the old ones work no more. */
  public SettingUp regenerate(
      Login login, String password, String typed, Guesser who, Cause cause) {
    return settled(
        login,
        who,
        codes ->
            done(
                login,
                password,
                typed,
                code -> new SecondFactorChange.Regenerate(code, secrets.hashes(login, codes)),
                cause));
  }

  /**
   * Removes it. While an operator has switched it off the password is enough, for whoever has lost
   * it must be able to set up another.
   *
   * @return why not; empty if there is none now
   */
  public List<Refusal> remove(
      Login login, String password, String typed, Guesser who, Cause cause) {
    if (!login.secondFactorOrNone().isSet()) {
      return List.of();
    }
    if (login.isOperator()) {
      return List.of(LoginRefusal.operatorKeepsSecondFactor());
    }
    BooleanSupplier right =
        login.secondFactorOff(clock.instant()).isPresent()
            ? () -> knows(login, password) && removedWithout(login, cause)
            : () -> done(login, password, typed, SecondFactorChange.Remove::new, cause);
    return refusal(guesses.check(login.email(), who, right)).stream().toList();
  }

  private boolean removedWithout(Login login, Cause cause) {
    return change(login, new SecondFactorChange.Remove(null), cause).isEmpty();
  }

  private SettingUp settled(Login login, Guesser who, Function<List<BackupCode>, Boolean> right) {
    var codes = secrets.freshBackupCodes();
    return refusal(guesses.check(login.email(), who, () -> right.apply(codes)))
        .<SettingUp>map(no -> new SettingUp.Refused(List.of(no)))
        .orElseGet(() -> new SettingUp.Done(codes));
  }

  /** Whether password and code were right and it was done; in this order, one guess. */
  private boolean done(
      Login login,
      String password,
      String typed,
      Function<FactorCode, SecondFactorChange> what,
      Cause cause) {
    return knows(login, password)
        && secrets
            .read(login, typed, clock.instant())
            .filter(code -> change(login, what.apply(code), cause).isEmpty())
            .isPresent();
  }

  private boolean knows(Login login, String password) {
    var hash = login.passwordHash();
    return hash != null && passwords.matches(password, hash);
  }

  private List<Refusal> change(Login login, SecondFactorChange change, Cause cause) {
    var now = clock.instant();
    return logins.change(login.id(), cause, one -> change.of(one, now));
  }

  private static Optional<Refusal> refusal(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Right right -> Optional.empty();
      case Verdict.Wrong wrong -> Optional.of(SecondFactorRefusal.wrong());
      case Verdict.Wait wait -> Optional.of(SecondFactorRefusal.tooOften(wait));
    };
  }
}
