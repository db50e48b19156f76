package io.clientele.access.clientaccess.explaining;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.ClientNames;
import io.clientele.access.clientaccess.Viewers;
import io.clientele.access.clientaccess.granting.Granting;
import io.clientele.access.clientaccess.granting.KnownTeams;
import io.clientele.platform.audience.Viewer;
import io.clientele.platform.token.Caller;
import java.util.HashMap;

/** Explains who sees a client to callers who see it themselves (ACC-2, BEY-3). */
public final class Explaining {

  private final ClientAccesses accesses;
  private final ClientNames names;
  private final Viewers viewers;
  private final KnownTeams teams;

  /** Explaining these. */
  public Explaining(ClientAccesses accesses, ClientNames names, Viewers viewers, KnownTeams teams) {
    this.accesses = accesses;
    this.names = names;
    this.viewers = viewers;
    this.teams = teams;
  }

  /**
   * Why a colleague sees a client now, or does not. Somebody who does not work at the practice, and
   * nobody at all, are answered alike: nothing gives it.
   */
  public Explanation explain(Caller caller, String client, String colleague) {
    var access = accesses.find(client).orElse(null);
    if (access == null) {
      return new Explanation.Refused(Granting.missing(names, client, caller.practice()));
    }
    if (!access.practice().equals(caller.practice()) || !Granting.isShownTo(caller, access)) {
      return new Explanation.Refused(Granting.unknown());
    }
    return Why.explain(facts(access, colleague));
  }

  private Facts facts(ClientAccess access, String colleague) {
    var practice = access.practice();
    var known = new HashMap<>(teams.of(practice, access.teams()));
    known.putAll(teams.ofColleague(practice, colleague));
    var role = viewers.of(practice, colleague).map(Viewer::role).orElse(null);
    return new Facts(
        practice, access.id(), colleague, role, access.grants(), known, teams.awake(practice));
  }
}
