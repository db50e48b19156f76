package io.clientele.access.team;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All teams. */
public interface Teams {

  /** What lies under this id. */
  Stored<Team> find(String team);

  /** The teams of a practice that are not dissolved, by name. */
  List<Team> ofPractice(String practice);

  /** The teams that a login is in, wherever. */
  List<Team> with(String login);

  /**
   * One command.
   *
   * @param seen the version the caller saw, or null if that does not matter
   * @param decide from the present team, null if there is none; called again after a lost race
   * @return refused with {@code TEAM_NAME_TAKEN} if another team of the practice is called so
   */
  Outcome<Team> command(
      String team,
      @Nullable IfMatch seen,
      Cause cause,
      Function<@Nullable Team, Decision<Team, TeamEvent>> decide,
      Function<Team, ?> answer);

  /** Takes somebody out of a team, whoever asks; nothing happens if they are not in it. */
  default void remove(String team, String login, Cause cause) {
    command(
        team,
        null,
        cause.unkeyed(),
        one ->
            one == null
                ? Decision.refused(TeamRefusal.TEAM_UNKNOWN.because("There is no such team."))
                : one.remove(List.of(login), cause.actor()),
        Team::told);
  }

  /**
   * Takes somebody who leaves a practice out of its teams: one write for each team they are in.
   * Safe to repeat.
   */
  default void removeEverywhere(String practice, String login, Cause cause) {
    with(login).stream()
        .filter(one -> one.practice().equals(practice))
        .forEach(one -> remove(one.id(), login, cause));
  }

  /**
   * One login is in every team the other one was in: both are the same person's (ACC-6). Safe to
   * repeat.
   *
   * @param now to the millisecond
   */
  default void passOn(String from, String into, Instant now, Cause cause) {
    for (var team : with(from)) {
      command(
          team.id(),
          null,
          cause.unkeyed(),
          one -> Objects.requireNonNull(one, "no team").passOn(from, into, now),
          Team::told);
    }
  }
}
