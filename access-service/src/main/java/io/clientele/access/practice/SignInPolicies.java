package io.clientele.access.practice;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.SecondFactorChange;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether the people of a practice must have a second factor (ACC-7). What is required holds at
 * once and everywhere, for each use of a sign-in asks for it; only the tokens that are out already
 * must be ended, which a repeat of the command does once more.
 */
public final class SignInPolicies {

  private final Practices practices;
  private final Logins logins;
  private final Clock clock;

  /** Those of these practices. */
  public SignInPolicies(Practices practices, Logins logins, Clock clock) {
    this.practices = practices;
    this.logins = logins;
    this.clock = clock;
  }

  /** Whether one of the practices this login belongs to requires a second factor. */
  public boolean requireOf(Login login) {
    var theirs = login.memberships().stream().map(Membership::practice).toList();
    return !theirs.isEmpty()
        && practices.those(theirs).values().stream()
            .anyMatch(one -> one.secondFactorPolicy() == SecondFactorPolicy.REQUIRED);
  }

  /** Sets it, for the practice of the caller. */
  public Outcome<Practice> set(
      Caller caller,
      SecondFactorPolicy policy,
      IfMatch seen,
      Cause cause,
      Function<Practice, ?> answer) {
    if (!caller.may(Permission.SET_SIGN_IN_POLICY)) {
      return new Outcome.Refused<>(
          List.of(
              SignInPolicyRefusal.PRACTICE_ADMIN_ONLY
                  .because("Only practice admins decide how colleagues sign in.")
                  .with("requiredRole", Roles.needed(Permission.SET_SIGN_IN_POLICY))));
    }
    var hasOne =
        logins.byId(caller.login()).filter(login -> login.secondFactorOrNone().isSet()).isPresent();
    var outcome =
        practices.edit(
            caller.practice(), seen, cause, known -> decide(known, policy, hasOne), answer);
    if (!(outcome instanceof Outcome.Refused<Practice>) && policy == SecondFactorPolicy.REQUIRED) {
      endTokens(caller.practice(), cause);
    }
    return outcome;
  }

  private static Decision<Practice, PracticeEvent> decide(
      @Nullable Practice known, SecondFactorPolicy policy, boolean hasOne) {
    return Objects.requireNonNull(known, "no practice").secondFactor(policy, hasOne);
  }

  private void endTokens(String practice, Cause cause) {
    var now = clock.instant();
    var by = cause.unkeyed();
    logins.colleagues(practice).stream()
        .filter(one -> !one.secondFactorOrNone().isSet())
        .forEach(
            one ->
                logins.change(
                    one.id(), by, login -> new SecondFactorChange.Require().of(login, now)));
  }
}
