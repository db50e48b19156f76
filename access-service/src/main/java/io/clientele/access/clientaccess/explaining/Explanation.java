package io.clientele.access.clientaccess.explaining;

import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to: why can this colleague see this client, or why not (ACC-2, BEY-3). */
public sealed interface Explanation {

  /**
   * Why, or why not.
   *
   * @param paths every way that leads there; empty if nothing does
   * @param missing every way that would, but for one thing
   * @param toGive the smallest changes that would let them see it, each by itself; empty if they do
   * @param toTakeAway the smallest changes that would end it: one of each list, so that no path is
   *     left; empty if they do not see it
   */
  record Given(
      String client,
      String colleague,
      boolean sees,
      List<AccessPath> paths,
      List<Missing> missing,
      List<Change> toGive,
      List<List<Change>> toTakeAway)
      implements Explanation {

    public Given {
      paths = List.copyOf(paths);
      missing = List.copyOf(missing);
      toGive = List.copyOf(toGive);
      toTakeAway = List.copyOf(toTakeAway);
    }
  }

  /**
   * A path that leads nowhere.
   *
   * @param what it lacks
   * @param team the team it is about, or null
   */
  record Missing(Lack what, @Nullable String team) {}

  /** What a path may lack. */
  enum Lack {
    /** They do not work at the practice: no grant helps, in which way ever. */
    NOT_A_COLLEAGUE,
    /** It is granted to this team, and they are not in it. */
    NOT_IN_TEAM,
    /** It is granted to this team and they are in it, but the practice's plan has no teams now. */
    TEAMS_ASLEEP,
    /** It is granted to this team, which was dissolved. */
    TEAM_GONE
  }

  /**
   * A change of access.
   *
   * @param team the team it is about, or null
   */
  record Change(Act act, @Nullable String team) {}

  /** What can be changed. Each is about this colleague, this client, or both. */
  enum Act {
    /** They join the practice, as whatever. */
    JOIN_PRACTICE,
    /** They join the practice as its admin. */
    JOIN_PRACTICE_AS_ADMIN,
    /** They become a practice admin. */
    MAKE_ADMIN,
    /** They are a practice admin no longer. */
    LOWER_ROLE,
    /** The client is granted to them. */
    GRANT,
    /** That grant is withdrawn. */
    WITHDRAW,
    /** The client is granted to a team they are in. */
    GRANT_TEAM,
    /** The grant to the team is withdrawn, from all its members. */
    WITHDRAW_TEAM,
    /** They come into a team it is granted to. */
    JOIN_TEAM,
    /** They go out of the team. */
    LEAVE_TEAM,
    /** The practice comes to a plan with teams. */
    WAKE_TEAMS
  }

  /** Whoever asks does not see the client. */
  record Refused(Refusal why) implements Explanation {}
}
