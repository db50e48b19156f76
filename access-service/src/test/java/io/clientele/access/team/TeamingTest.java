package io.clientele.access.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.Role;
import io.clientele.access.team.TeamEvent.TeamDissolved;
import io.clientele.access.team.TeamEvent.TeamFormed;
import io.clientele.access.team.TeamEvent.TeamMembersAdded;
import io.clientele.access.team.TeamEvent.TeamMembersRemoved;
import io.clientele.access.team.TeamEvent.TeamRenamed;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TeamingTest extends TeamScene {

  @Test
  @DisplayName("ACC-3 a team is formed, renamed, changed and dissolved, and others hear of each")
  void life() {
    formed("t1", "  Payroll ", "ann");
    teaming.rename(BOSS, "t1", "Pensions", SEEN, CAUSE, Team::told);
    teaming.add(BOSS, "t1", "bob", CAUSE, Team::told);
    teaming.remove(BOSS, "t1", "ann", CAUSE, Team::told);
    assertThat(team("t1").members()).containsExactly(new Member("bob", "boss", NOW));
    teaming.dissolve(BOSS, "t1", CAUSE, Team::told);
    assertThat(teams.said)
        .containsExactly(
            new TeamFormed("t1", "p1", "Payroll", "boss"),
            new TeamMembersAdded("t1", List.of("ann"), "boss"),
            new TeamRenamed("t1", "Pensions", "boss"),
            new TeamMembersAdded("t1", List.of("bob"), "boss"),
            new TeamMembersRemoved("t1", List.of("ann"), "boss"),
            new TeamDissolved("t1", "boss"));
    assertThat(team("t1").told()).isEqualTo(new Team.Told("t1", "p1", "Pensions", List.of(), true));
    assertThat(team("t1").nameKey()).as("its name is free").isNull();
    assertThat(teaming.list(BOSS)).isEmpty();
    assertThat(teaming.find(BOSS, "t1")).isEmpty();
  }

  @Test
  @DisplayName("ACC-3a what is so already stays so, and nobody hears of it")
  void twice() {
    formed("t1", "Payroll", "ann", "ann");
    assertThat(members("t1")).containsExactly("ann");
    var heard = teams.said.size();
    formed("t1", "Payroll", "bob");
    teaming.rename(BOSS, "t1", "Payroll", SEEN, CAUSE, Team::told);
    teaming.add(BOSS, "t1", "ann", CAUSE, Team::told);
    teaming.remove(BOSS, "t1", "bob", CAUSE, Team::told);
    teaming.replace(BOSS, "t1", List.of("ann", "ann"), SEEN, CAUSE, Team::told);
    assertThat(teams.said).hasSize(heard);
    teaming.dissolve(BOSS, "t1", CAUSE, Team::told);
    var again = teaming.dissolve(BOSS, "t1", CAUSE, Team::told);
    assertThat(again).isInstanceOf(Outcome.Unchanged.class);
    assertThat(teams.said).hasSize(heard + 1);
  }

  @Test
  @DisplayName("ACC-3 200 come into a team by one write, and one event tells of them all")
  void manyAtOnce() {
    var many = IntStream.range(0, 200).mapToObj(i -> "c" + i).toList();
    many.forEach(one -> works(one, "p1", Role.STANDARD));
    formed("t1", "Everybody", "ann", "bob");
    teams.said.clear();
    teams.writes = 0;
    var wanted = IntStream.range(0, 201).mapToObj(i -> i == 200 ? "bob" : many.get(i)).toList();
    teaming.replace(BOSS, "t1", wanted, SEEN, CAUSE, Team::told);
    assertThat(teams.said)
        .containsExactly(
            new TeamMembersRemoved("t1", List.of("ann"), "boss"),
            new TeamMembersAdded("t1", many, "boss"));
    assertThat(members("t1")).hasSize(201).startsWith("bob");
    assertThat(teams.writes).as("nothing is written for each of them").isEqualTo(1);
  }

  @Test
  @DisplayName("ACC-3 whoever comes into a team works at the practice, and every fault is named")
  void faults() {
    assertThat(why(formed("t1", " ", "ann", "eve", "nobody")))
        .containsExactly(
            "TEAM_NAME_UNUSABLE name", "MEMBER_UNKNOWN members[1]", "MEMBER_UNKNOWN members[2]");
    formed("t1", "Payroll");
    assertThat(why(teaming.add(BOSS, "t1", "eve", CAUSE, Team::told)))
        .containsExactly("COLLEAGUE_UNKNOWN");
    assertThat(why(teaming.replace(BOSS, "t1", List.of("ann", "eve"), SEEN, CAUSE, Team::told)))
        .containsExactly("MEMBER_UNKNOWN members[1]");
    assertThat(members("t1")).isEmpty();
  }

  @Test
  @DisplayName("ACC-3 a name is one line of 1 to 80 characters")
  void names() {
    for (var bad : List.of("", " \t ", "x".repeat(81), "a\nb", "a\u2028b", "a\u0000")) {
      assertThat(why(formed("t1", bad))).as(bad).containsExactly("TEAM_NAME_UNUSABLE name");
    }
    assertThat(why(formed("t1", "\uD83D\uDC65".repeat(80)))).isEmpty();
    assertThat(why(teaming.rename(BOSS, "t1", "", SEEN, CAUSE, Team::told)))
        .containsExactly("TEAM_NAME_UNUSABLE name");
    assertThat(TeamName.of("PayRoll").key("p1"))
        .isEqualTo(TeamName.of(" payroll").key("p1"))
        .isNotEqualTo(TeamName.of("payroll").key("p2"));
  }

  @Test
  @DisplayName("ACC-3 only practice admins form and change teams; every colleague sees them")
  void adminsOnly() {
    formed("t1", "Payroll", "ann");
    for (var role : List.of("CLIENT_ADMIN", "STANDARD")) {
      var ann = caller("ann", role);
      for (var outcome :
          List.of(
              teaming.form(ann, "t2", "Mine", List.of(), CAUSE, Team::told),
              teaming.rename(ann, "t1", "Mine", SEEN, CAUSE, Team::told),
              teaming.add(ann, "t1", "bob", CAUSE, Team::told),
              teaming.remove(ann, "t1", "ann", CAUSE, Team::told),
              teaming.replace(ann, "t1", List.of(), SEEN, CAUSE, Team::told),
              teaming.dissolve(ann, "t1", CAUSE, Team::told))) {
        assertThat(why(outcome)).containsExactly("PRACTICE_ADMIN_ONLY");
      }
      assertThat(teaming.list(ann)).hasSize(1);
      assertThat(teaming.find(ann, "t1")).isPresent();
    }
  }

  @Test
  @DisplayName("LST-4 a team of another practice is as unknown as none and as one dissolved")
  void alike() {
    teams.all.put("theirs", new Team("theirs", "p2", "T", "p2/t", List.of(), false));
    formed("over", "Over");
    teaming.dissolve(BOSS, "over", CAUSE, Team::told);
    for (var team : List.of("theirs", "none", "over")) {
      assertThat(teaming.find(BOSS, team)).isEmpty();
      for (var outcome :
          List.of(
              teaming.rename(BOSS, team, "Mine", SEEN, CAUSE, Team::told),
              teaming.add(BOSS, team, "ann", CAUSE, Team::told),
              teaming.remove(BOSS, team, "ann", CAUSE, Team::told),
              teaming.replace(BOSS, team, List.of("nobody"), SEEN, CAUSE, Team::told))) {
        assertThat(why(outcome)).as(team).containsExactly("TEAM_UNKNOWN");
      }
    }
    assertThat(why(teaming.dissolve(BOSS, "theirs", CAUSE, Team::told)))
        .containsExactly("TEAM_UNKNOWN");
  }

  @Test
  @DisplayName("ACC-3 every reason says its rule and what sort of no it is")
  void reasons() {
    assertThat(TeamRefusal.values()).extracting(Reason::rule).containsOnly("ACC-3");
    assertThat(TeamRefusal.TEAM_UNKNOWN.kind()).isEqualTo(Reason.Kind.NOT_FOUND);
    assertThat(Teaming.unknown().reason()).isEqualTo(TeamRefusal.TEAM_UNKNOWN);
  }
}
