package io.clientele.access.leaver;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.HandOver;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What colleagues have at clients, and the teams they are in. */
public final class AccessEstate implements Estate {

  private final ClientAccesses accesses;
  private final TeamsLeft teams;
  private final Clock clock;

  /** Takes somebody out of every team of a practice. */
  public interface TeamsLeft {

    /** See {@code Teams.removeEverywhere}. */
    void leave(String practice, String login, Cause cause);
  }

  /** The estate that lies in these. */
  public AccessEstate(ClientAccesses accesses, TeamsLeft teams, Clock clock) {
    this.accesses = accesses;
    this.teams = teams;
    this.clock = clock;
  }

  @Override
  public void leaveTeams(String practice, String login, Cause cause) {
    teams.leave(practice, login, cause);
  }

  @Override
  public void passOn(List<String> clients, String from, @Nullable Heir heir, Cause cause) {
    accesses.commandAll(clients, cause, access -> decide(access, from, heir, cause));
  }

  private Decision<ClientAccess, ClientAccessEvent> decide(
      ClientAccess access, String from, @Nullable Heir heir, Cause cause) {
    return heir == null
        ? HandOver.toNobody(access, from, cause.actor())
        : HandOver.to(
            access, from, heir.login(), heir.seesEveryClient(), cause.actor(), clock.instant());
  }
}
