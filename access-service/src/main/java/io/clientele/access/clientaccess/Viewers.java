package io.clientele.access.clientaccess;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.audience.Viewer;
import java.util.Optional;

/** Who works at a practice now, and what lets them see its clients (ACC-2). */
public final class Viewers {

  private final Logins logins;
  private final TeamsOf teams;

  /** These. */
  public Viewers(Logins logins, TeamsOf teams) {
    this.logins = logins;
    this.teams = teams;
  }

  /** A colleague of a practice; empty if there is no such login, or it works there no longer. */
  public Optional<Viewer> of(String practice, String login) {
    return logins.byId(login).flatMap(one -> of(practice, one));
  }

  private Optional<Viewer> of(String practice, Login login) {
    return login
        .at(practice)
        .map(at -> new Viewer(practice, login.id(), at.roleName(), teams.of(practice, login.id())));
  }

  /** Whether somebody sees a client as a colleague: whoever works there no longer does not. */
  public boolean sees(Login login, ClientAccess access) {
    return of(access.practice(), login).filter(access.granted()::isSeenBy).isPresent();
  }
}
