package io.clientele.access.signins;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.platform.aggregate.Cause;
import java.time.Clock;
import java.util.List;

/** A person looks where they are signed in, and ends one sign-in or all (ACC-8a). */
public final class SigningOut {

  private final SignIns signIns;
  private final Logins logins;
  private final StandingRule standing;
  private final Clock clock;

  /** Of these sign-ins and logins. */
  public SigningOut(SignIns signIns, Logins logins, StandingRule standing, Clock clock) {
    this.signIns = signIns;
    this.logins = logins;
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * Where they are signed in, last used first: whatever nobody ended and is accepted still. One of
   * which is not known what it was made with is told, too: better one too many than one too few.
   */
  public List<SignIn> of(String login) {
    return logins.byId(login).stream()
        .flatMap(now -> signIns.of(login).stream().filter(one -> counts(one, now)))
        .toList();
  }

  private boolean counts(SignIn one, Login now) {
    var with = one.with();
    return with == null || standing.enough(now, with);
  }

  /**
   * Ends one sign-in: the session on our page, the refresh tokens of every client, and all access
   * tokens. First nothing new comes of it; were the tokens ended first, one made in between would
   * outlive both. Those of the person's other sign-ins are made anew from their refresh tokens.
   *
   * @return false if there is none such
   */
  public boolean end(String id, String login, Cause cause) {
    if (!signIns.end(id, login, clock.instant())) {
      return false;
    }
    logins.endTokens(login, cause);
    return true;
  }

  /**
   * Ends every sign-in there is, this one too.
   *
   * @return false if there is no such login
   */
  public boolean everywhere(String login, Cause cause) {
    if (logins.byId(login).isEmpty()) {
      return false; // a system, which signs in nowhere
    }
    logins.signOutEverywhere(login, cause);
    // They are refused already, by the login; this takes them off the list.
    signIns.of(login).forEach(one -> signIns.end(one.id(), login, clock.instant()));
    return true;
  }
}
