package io.clientele.access.clientaccess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one grant is for, as others hear of it (ACC-3a).
 *
 * @param colleague the login it was granted to, or null
 * @param team the team, else
 */
public record Carried(@Nullable String colleague, @Nullable String team, List<Duty> duties) {

  public Carried {
    duties = List.copyOf(duties);
  }

  static Carried of(Grant one) {
    return one.to().kind() == Grantee.Kind.TEAM
        ? new Carried(null, one.to().id(), one.duties())
        : new Carried(one.to().id(), null, one.duties());
  }
}
