package io.clientele.access.past;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.login.LoginRecord.AtPractice;
import io.clientele.access.team.TeamRecord.TeamThen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was so at an instant, as it is on record (BEY-3): of everything its newest entry at or
 * before it. The order of entries of one thing is that of its events, whatever the clocks of
 * several instances say.
 */
public interface Past {

  /**
   * Puts on record what was accepted of a practice and is not there yet. Whoever asks does so
   * first, else a moment ago looks like the moment before.
   */
  void complete(String practice);

  /** Since when everything of a practice is on record; empty if it is not. */
  Optional<Instant> since(String practice);

  /** The access to a client; empty if nothing was on record of it. */
  Optional<ClientAccess> access(String client, Instant at);

  /** A login at a practice; empty if it had not come there yet. */
  Optional<AtPractice> colleague(String practice, String login, Instant at);

  /** Every login that had ever come to a practice, also those that had left again. */
  List<AtPractice> colleagues(String practice, Instant at);

  /** Every team a practice had ever had, also those that were over. */
  List<TeamThen> teams(String practice, Instant at);

  /** Whether the teams of a practice gave access. */
  boolean awake(String practice, Instant at);
}
