package io.clientele.access.team;

import io.clientele.access.audit.ActOf;
import io.clientele.platform.recording.Change;
import io.clientele.platform.recording.Entry;
import java.util.List;

/** What goes on record of a team (ACC-10): all that is told of it but its name. */
public final class TeamRecord {

  private TeamRecord() {}

  /**
   * A team as it was: without its name, which may be a person's, and the record is for good.
   *
   * @param members none once it is dissolved
   */
  public record TeamThen(String team, String practice, List<Member> members, boolean dissolved) {

    public TeamThen {
      members = List.copyOf(members);
    }

    static TeamThen of(Team team) {
      return new TeamThen(team.id(), team.practice(), team.members(), team.dissolved());
    }
  }

  /** The entry of an event, with who is in the team then. */
  public static List<Entry> entries(Change<Team, TeamEvent> change) {
    var act = ActOf.of(change.name(), (Record) change.event());
    var then = TeamThen.of(change.after());
    return List.of(
        new Entry(
            then.practice(), act.name(), act.facts(), of(then.practice(), change.id()), then));
  }

  /**
   * What the state of an entry is of: a team of a practice.
   *
   * @param team its id, or nothing for what all of them begin with
   */
  public static String of(String practice, String team) {
    return "team/" + practice + "/" + team;
  }
}
