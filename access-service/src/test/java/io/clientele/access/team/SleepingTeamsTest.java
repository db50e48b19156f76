package io.clientele.access.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.granting.KnownTeam;
import io.clientele.access.login.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SleepingTeamsTest extends TeamScene {

  @Test
  @DisplayName("ACC-3 without a plan with teams nothing gives access, and taking it away works")
  void closed() {
    formed("t1", "Payroll", "ann", "bob");
    awake.clear();
    assertThat(teaming.isOpenTo(BOSS)).isFalse();
    assertThat(why(formed("t2", "Empty"))).containsExactly("TEAMS_NOT_OPEN");
    assertThat(why(formed("t2", "", "nobody")))
        .containsExactly("TEAM_NAME_UNUSABLE name", "TEAMS_NOT_OPEN", "MEMBER_UNKNOWN members[0]");
    assertThat(why(teaming.add(BOSS, "t1", "boss", CAUSE, Team::told)))
        .containsExactly("TEAMS_NOT_OPEN");
    assertThat(why(teaming.replace(BOSS, "t1", List.of("ann", "boss"), SEEN, CAUSE, Team::told)))
        .containsExactly("TEAMS_NOT_OPEN");
    assertThat(why(teaming.replace(BOSS, "t1", List.of("ann"), SEEN, CAUSE, Team::told))).isEmpty();
    assertThat(members("t1")).containsExactly("ann");
    assertThat(why(teaming.rename(BOSS, "t1", "Later", SEEN, CAUSE, Team::told))).isEmpty();
    assertThat(why(teaming.remove(BOSS, "t1", "ann", CAUSE, Team::told))).isEmpty();
    assertThat(members("t1")).isEmpty();
    assertThat(why(teaming.dissolve(BOSS, "t1", CAUSE, Team::told))).isEmpty();
  }

  @Test
  @DisplayName("ACC-3 teams that sleep give nothing, and give the same again once they wake")
  void wakes() {
    formed("t1", "Payroll", "ann");
    formed("t2", "Pensions", "ann", "bob");
    assertThat(own.of("p1", "ann")).containsExactlyInAnyOrder("t1", "t2");
    awake.remove("p1");
    assertThat(own.of("p1", "ann")).isEmpty();
    awake.add("p1");
    assertThat(own.of("p1", "ann")).containsExactlyInAnyOrder("t1", "t2");
    assertThat(own.of("p2", "ann")).as("of another practice").isEmpty();
  }

  @Test
  @DisplayName("ACC-8 who works elsewhere by now is in no team, whatever lies there")
  void left() {
    formed("t1", "Payroll", "ann");
    leaves("ann");
    assertThat(members("t1")).containsExactly("ann");
    assertThat(own.of("p1", "ann")).isEmpty();
    teams.removeEverywhere("p1", "ann", CAUSE);
    teams.removeEverywhere("p1", "ann", CAUSE);
    assertThat(members("t1")).isEmpty();
    assertThat(teams.said.getLast())
        .isEqualTo(new TeamEvent.TeamMembersRemoved("t1", List.of("ann"), "boss"));
    assertThat(teams.said).hasSize(3);
  }

  @Test
  @DisplayName("ACC-8 who leaves a practice stays in the teams of another one")
  void elsewhere() {
    formed("t1", "Payroll", "ann");
    var there = List.of(new Member("ann", "x", NOW));
    teams.all.put("theirs", new Team("theirs", "p2", "T", "p2/t", there, false));
    teams.removeEverywhere("p1", "ann", CAUSE);
    assertThat(members("t1")).isEmpty();
    assertThat(members("theirs")).containsExactly("ann");
  }

  @Test
  @DisplayName("ACC-8 who leaves while somebody lets them into a team is not in it")
  void leavesMeanwhile() {
    formed("t1", "Payroll");
    teams.meanwhile = () -> leaves("ann");
    teaming.add(BOSS, "t1", "ann", CAUSE, Team::told);
    assertThat(members("t1")).isEmpty();
    teams.meanwhile = () -> leaves("bob");
    formed("t2", "Pensions", "bob", "boss");
    assertThat(members("t2")).containsExactly("boss");
  }

  @Test
  @DisplayName("ACC-6 one login is in the teams of another one that became part of it, once")
  void passedOn() {
    formed("t1", "Payroll", "ann");
    formed("t2", "Pensions", "ann", "bob");
    teams.passOn("ann", "bob", NOW, CAUSE);
    teams.passOn("ann", "bob", NOW, CAUSE);
    assertThat(members("t1")).containsExactly("bob");
    assertThat(members("t2")).containsExactly("bob");
    assertThat(teams.said).hasSize(4 + 3);
  }

  @Test
  @DisplayName("ACC-2 of a practice's teams that stand it is known who let whom in, and when")
  void standing() {
    formed("t1", "Payroll", "ann");
    formed("t2", "Pensions", "ann", "bob");
    formed("over", "Over", "ann");
    teaming.dissolve(BOSS, "over", CAUSE, Team::told);
    var there = List.of(new Member("ann", "x", NOW));
    teams.all.put("theirs", new Team("theirs", "p2", "T", "p2/t", there, false));
    var standing = new StandingTeams(teams, awake::contains);
    assertThat(standing.of("p1", List.of("t1", "over", "theirs", "none")))
        .containsExactly(
            Map.entry(
                "t1", new KnownTeam("t1", List.of(new KnownTeam.Member("ann", "boss", NOW)))));
    assertThat(standing.of("p1", List.of())).isEmpty();
    assertThat(standing.ofColleague("p1", "ann")).containsOnlyKeys("t1", "t2");
    assertThat(standing.ofColleague("p1", "bob")).containsOnlyKeys("t2");
    assertThat(standing.awake("p1")).isTrue();
    assertThat(standing.awake("p3")).isFalse();
  }

  @Test
  @DisplayName("ACC-3 teams, their members and the teams of one colleague are limited, by name")
  void limits() {
    for (var i = 0; i < Intake.MOST_OF_ONE; i++) {
      formed("t" + i, "Team " + i, "ann");
    }
    assertThat(why(formed("t", "One more", "bob", "ann")))
        .containsExactly("IN_TOO_MANY_TEAMS members[1]");
    formed("t", "One more");
    assertThat(why(teaming.add(BOSS, "t", "ann", CAUSE, Team::told)))
        .containsExactly("IN_TOO_MANY_TEAMS");
    assertThat(why(teaming.add(BOSS, "t0", "ann", CAUSE, Team::told))).as("in it").isEmpty();
    for (var i = Intake.MOST_OF_ONE + 1; i < Intake.MOST_TEAMS; i++) {
      formed("t" + i, "Team " + i);
    }
    assertThat(why(formed("more", "More"))).containsExactly("TOO_MANY_TEAMS");
    assertThat(why(formed("t0", "Again"))).as("formed before").isEmpty();
  }

  @Test
  @DisplayName("ACC-3 a team has 500 members at most, and of too many none comes in")
  void members() {
    var many = IntStream.range(0, Team.MOST_MEMBERS + 1).mapToObj(i -> "c" + i).toList();
    many.forEach(one -> works(one, "p1", Role.STANDARD));
    assertThat(why(formed("t1", "Everybody", many.toArray(String[]::new))))
        .containsExactly("TEAM_TOO_LARGE");
    assertThat(why(formed("t1", "Most", many.subList(1, many.size()).toArray(String[]::new))))
        .isEmpty();
    assertThat(why(teaming.add(BOSS, "t1", "c0", CAUSE, Team::told)))
        .containsExactly("TEAM_TOO_LARGE");
    assertThat(why(teaming.remove(BOSS, "t1", "c1", CAUSE, Team::told))).isEmpty();
    assertThat(why(teaming.add(BOSS, "t1", "c0", CAUSE, Team::told))).isEmpty();
  }
}
