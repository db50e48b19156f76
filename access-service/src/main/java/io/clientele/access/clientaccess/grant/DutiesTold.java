package io.clientele.access.clientaccess.grant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one grant is for, as others hear of it (ACC-3a).
 *
 * @param colleague the login it was granted to, or null
 * @param team the team, else
 */
public record DutiesTold(@Nullable String colleague, @Nullable String team, List<Duty> duties) {

  public DutiesTold {
    duties = List.copyOf(duties);
  }

  public static DutiesTold of(Grant one) {
    return one.to().kind() == Grantee.Kind.TEAM
        ? new DutiesTold(null, one.to().id(), one.duties())
        : new DutiesTold(one.to().id(), null, one.duties());
  }
}
