package io.clientele.access.clientaccess.granting;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.AccessesInMemory;
import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessRefusal;
import io.clientele.access.clientaccess.NamesInMemory;
import io.clientele.access.clientaccess.Viewers;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** A practice of two colleagues and its admin, one client of which one of them sees. */
public abstract class GrantingScene {

  public static final Instant NOW = Instant.parse("2026-11-22T10:02:11.900Z");
  public static final Cause CAUSE = Cause.of("boss");
  protected final AccessesInMemory accesses = new AccessesInMemory();
  protected final NamesInMemory names = new NamesInMemory();
  protected final LoginsInMemory logins = new LoginsInMemory();
  protected final TeamsInMemory teams = new TeamsInMemory();
  protected final Viewers viewers = new Viewers(logins, teams);
  protected final TurnedClock clock = TurnedClock.standingAt(NOW);
  protected final Granting granting = new Granting(accesses, names, viewers, teams, clock);

  @BeforeEach
  protected void practice() {
    accesses.put("c1", "p1", "ann");
    accesses.put("c2", "p2");
    colleague("boss", "p1", Role.PRACTICE_ADMIN);
    colleague("ann", "p1", Role.STANDARD);
    colleague("bob", "p1", Role.STANDARD);
    colleague("eve", "p2", Role.STANDARD);
  }

  protected void colleague(String id, String practice, Role role) {
    logins.put(
        new Login(
            id,
            id + "@x.example",
            id + "@x.example",
            id,
            "hash",
            true,
            null,
            1,
            List.of(new Membership(practice, role, List.of())),
            List.of()));
  }

  protected static Caller caller(String login, String role) {
    return Caller.ofPractice(login, "p1", role, Set.of());
  }

  protected Outcome<ClientAccess> grant(String client, String colleague) {
    return granting.grant(BOSS, client, Grantee.colleague(colleague), null, CAUSE);
  }

  protected Outcome<ClientAccess> grantTeam(String client, String team) {
    return granting.grant(BOSS, client, Grantee.team(team), null, CAUSE);
  }

  protected Outcome<ClientAccess> withdraw(String client, String colleague) {
    return granting.withdraw(BOSS, client, Grantee.colleague(colleague), CAUSE);
  }

  protected ClientAccess access(String client) {
    return accesses.find(client).orElseThrow();
  }

  protected static final Caller BOSS = caller("boss", "PRACTICE_ADMIN");

  protected static void assertRefused(Outcome<ClientAccess> outcome, ClientAccessRefusal why) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            no -> assertThat(no.why().toString()).contains("reason=" + why.name()));
  }
}
