package io.clientele.access.clientaccess.explaining;

import io.clientele.access.clientaccess.explaining.Explanation.Act;
import io.clientele.access.clientaccess.explaining.Explanation.Change;
import io.clientele.access.clientaccess.explaining.Explanation.Lack;
import io.clientele.access.clientaccess.explaining.Explanation.Missing;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.platform.audience.Audience;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Explains the decision who sees a client, which is made elsewhere: the paths are what {@code
 * platform.audience} says they are, and nothing is decided here a second time (ACC-2, BEY-3).
 */
public final class Why {

  private static final Comparator<Audience> ORDER =
      Comparator.comparing(Audience::kind).thenComparing(Audience::id);

  private final Facts facts;

  private Why(Facts facts) {
    this.facts = facts;
  }

  /** Why a colleague sees a client, or why not, by what was so at one instant. */
  public static Explanation.Given explain(Facts facts) {
    return new Why(facts).given();
  }

  private Explanation.Given given() {
    var shared =
        facts.viewer().map(facts.granted()::paths).orElse(Set.of()).stream().sorted(ORDER).toList();
    return new Explanation.Given(
        facts.client(),
        facts.colleague(),
        !shared.isEmpty(),
        shared.stream().map(this::path).toList(),
        missing(),
        shared.isEmpty() ? toGive() : List.of(),
        shared.stream().map(Why::toTakeAway).toList());
  }

  private AccessPath path(Audience by) {
    return switch (by.kind()) {
      case ROLE -> AccessPath.byRole(facts.viewer().orElseThrow().role());
      case GRANT ->
          AccessPath.byGrant(facts.grants().to(Grantee.colleague(facts.colleague())).orElseThrow());
      case TEAM ->
          AccessPath.byTeam(
              facts.grants().to(Grantee.team(by.id())).orElseThrow(),
              facts.member(by.id()).orElseThrow());
    };
  }

  private List<Missing> missing() {
    var missing = new ArrayList<Missing>();
    if (facts.viewer().isEmpty()) {
      missing.add(new Missing(Lack.NOT_A_COLLEAGUE, null));
    }
    for (var team : granted()) {
      if (!facts.teams().containsKey(team)) {
        missing.add(new Missing(Lack.TEAM_GONE, team));
      } else if (!facts.theirTeams().contains(team)) {
        missing.add(new Missing(Lack.NOT_IN_TEAM, team));
      } else if (!facts.awake()) {
        missing.add(new Missing(Lack.TEAMS_ASLEEP, team));
      }
    }
    return missing;
  }

  private List<String> granted() {
    return facts.grants().teams().stream().sorted().toList();
  }

  private List<Change> toGive() {
    if (facts.viewer().isEmpty()) {
      return List.of(
          new Change(waitsForThem() ? Act.JOIN_PRACTICE : Act.JOIN_PRACTICE_AS_ADMIN, null));
    }
    var changes = new ArrayList<Change>();
    changes.add(new Change(Act.GRANT, null));
    var theirs = facts.theirTeams().stream().sorted().toList();
    if (facts.awake()) {
      theirs.forEach(team -> changes.add(new Change(Act.GRANT_TEAM, team)));
      granted().stream()
          .filter(facts.teams()::containsKey)
          .forEach(team -> changes.add(new Change(Act.JOIN_TEAM, team)));
    } else if (granted().stream().anyMatch(theirs::contains)) {
      changes.add(new Change(Act.WAKE_TEAMS, null));
    }
    changes.add(new Change(Act.MAKE_ADMIN, null));
    return changes;
  }

  /** Whether a grant of this client is there for whoever joins. */
  private boolean waitsForThem() {
    return facts.grants().to(Grantee.colleague(facts.colleague())).isPresent()
        || facts.awake() && granted().stream().anyMatch(facts.theirTeams()::contains);
  }

  private static List<Change> toTakeAway(Audience path) {
    return switch (path.kind()) {
      case ROLE -> List.of(new Change(Act.LOWER_ROLE, null));
      case GRANT -> List.of(new Change(Act.WITHDRAW, null));
      case TEAM ->
          List.of(new Change(Act.LEAVE_TEAM, path.id()), new Change(Act.WITHDRAW_TEAM, path.id()));
    };
  }
}
