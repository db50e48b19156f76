package io.clientele.client.roster;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a client, beside those who see all (LST-4).
 *
 * @param accountManager the one colleague who is (ACC-3a), by login; null if none is, or was told
 */
public record Access(Set<String> colleagues, @Nullable String accountManager) {

  public Access {
    colleagues = Set.copyOf(colleagues);
  }
}
