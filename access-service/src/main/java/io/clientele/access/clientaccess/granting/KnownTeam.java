package io.clientele.access.clientaccess.granting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A team that stands.
 *
 * @param members who is in it, whether or not they still work at the practice
 */
public record KnownTeam(String id, List<Member> members) {

  public KnownTeam {
    members = List.copyOf(members);
  }

  /**
   * Somebody in it.
   *
   * @param by the login that put them there, or null if that is not known
   * @param at when, or null
   */
  public record Member(String login, @Nullable String by, @Nullable Instant at) {}

  /** Its member with this login. */
  public Optional<Member> member(String login) {
    return members.stream().filter(one -> one.login().equals(login)).findFirst();
  }
}
