package io.clientele.access.team.http;

import io.clientele.access.practice.TeamsStatus;
import io.clientele.access.team.Team;
import java.util.List;

/** All teams of a practice, by name, and whether they give access now. */
record TeamsView(TeamsStatus status, List<TeamView> items) {

  static TeamsView of(boolean open, List<Team> teams) {
    return new TeamsView(
        open ? TeamsStatus.AWAKE : TeamsStatus.ASLEEP, teams.stream().map(TeamView::of).toList());
  }
}
