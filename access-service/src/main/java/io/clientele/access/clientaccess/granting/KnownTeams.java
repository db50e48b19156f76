package io.clientele.access.clientaccess.granting;

import java.util.Collection;
import java.util.Map;

/** The teams of practices, as far as granting to them and explaining it needs them. */
public interface KnownTeams {

  /** Whether a practice's plan has teams: those of another one give no access (ACC-3). */
  boolean awake(String practice);

  /**
   * Those of these that are teams of the practice, by id; dissolved ones are none.
   *
   * @param ids of any team
   */
  Map<String, KnownTeam> of(String practice, Collection<String> ids);

  /** The teams of the practice that a login is in, awake or asleep, by id. */
  Map<String, KnownTeam> ofColleague(String practice, String login);

  /** No teams anywhere. */
  KnownTeams NONE =
      new KnownTeams() {
        @Override
        public boolean awake(String practice) {
          return false;
        }

        @Override
        public Map<String, KnownTeam> of(String practice, Collection<String> ids) {
          return Map.of();
        }

        @Override
        public Map<String, KnownTeam> ofColleague(String practice, String login) {
          return Map.of();
        }
      };
}
