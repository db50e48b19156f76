package io.clientele.client.roster;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a client, beside those who see all (LST-4).
 *
 * @param colleagues to whom it was granted, by login
 * @param teams to which it was granted, by id, whether or not they are awake (ACC-3)
 * @param accountManager the one colleague who is (ACC-3a), by login; null if none is, or was told
 */
public record Access(Set<String> colleagues, Set<String> teams, @Nullable String accountManager) {

  public Access {
    colleagues = Set.copyOf(colleagues);
    teams = Set.copyOf(teams);
  }
}
