package io.clientele.access.team.http;

import io.clientele.access.team.Member;
import io.clientele.access.team.Team;
import java.time.Instant;
import java.util.List;

/** A team as its practice sees it. */
record TeamView(String team, String name, List<InIt> members) {

  /** Somebody who is in it: since when, and who added them. */
  record InIt(String login, String addedBy, Instant addedAt) {

    static InIt of(Member member) {
      return new InIt(member.login(), member.by(), member.at());
    }
  }

  static TeamView of(Team team) {
    return new TeamView(team.id(), team.name(), team.members().stream().map(InIt::of).toList());
  }
}
