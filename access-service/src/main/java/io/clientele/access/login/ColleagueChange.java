package io.clientele.access.login;

import io.clientele.access.login.LoginEvent.ColleagueChanged;
import io.clientele.access.login.LoginEvent.ColleagueLeft;
import io.clientele.platform.decision.Decision;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a colleague at a practice: another role, other permissions, or nothing any
 * more. One write of their login; the tokens they have end with it (ACC-8).
 *
 * @param role what they are to be there; null if they are to leave
 * @param permissions single permissions on top of the role, all of them
 * @param successor who takes over what they had, if they leave and somebody was named (BEY-5)
 * @param takenIn how many logins theirs had taken in when it was looked at what they have; null if
 *     it was not
 */
public record ColleagueChange(
    String practice,
    @Nullable Role role,
    List<String> permissions,
    @Nullable String successor,
    @Nullable Integer takenIn) {

  public ColleagueChange {
    // In one order, so that the same ones are the same however they were sent.
    permissions = List.copyOf(new TreeSet<>(permissions));
  }

  /** Another role and other permissions. */
  public static ColleagueChange to(String practice, Role role, List<String> permissions) {
    return new ColleagueChange(practice, role, permissions, null, null);
  }

  /** Leaving, for a successor or for nobody. */
  public static ColleagueChange leaving(String practice, @Nullable String successor) {
    return new ColleagueChange(practice, null, List.of(), successor, null);
  }

  /** The same, unless they come to have more than they had as this: by a merge (ACC-6). */
  public ColleagueChange seenAs(Login seen) {
    return new ColleagueChange(
        practice, role, permissions, successor, MergeState.takenIn(seen).size());
  }

  /** Whether it would leave the practice with one practice admin less (ACC-4). */
  public boolean takesAdminFrom(Login login) {
    return role != Role.PRACTICE_ADMIN
        && login.at(practice).filter(at -> at.role() == Role.PRACTICE_ADMIN).isPresent();
  }

  /**
   * Makes it so, or leaves it so: twice is as good as once, and who is not there has left. Nobody
   * leaves while a merge brings them what nobody has looked at.
   *
   * @param by the login of who wants it
   */
  public Decision<Login, LoginEvent> of(Login login, String by) {
    var at = login.at(practice).orElse(null);
    if (at == null) {
      return Decision.unchanged();
    }
    if (role == null && getsMore(MergeState.of(login))) {
      return Decision.refused(LoginMerge.underWay());
    }
    if (role == null) {
      return Decision.done(
          login.copy().without(at).tokensEnd().made(),
          new ColleagueLeft(login.id(), practice, by, successor));
    }
    var next = new Membership(practice, role, permissions, at.invitation());
    if (at.role() == role && new TreeSet<>(at.permissions()).equals(new TreeSet<>(permissions))) {
      return Decision.unchanged();
    }
    var all = login.memberships().stream().map(one -> one.equals(at) ? next : one).toList();
    return Decision.done(
        login.copy().at(all, login.clients()).tokensEnd().made(),
        new ColleagueChanged(login.id(), practice, role, permissions, by));
  }

  /** Whether what another login had has just come to them, or is about to. */
  private boolean getsMore(MergeState merge) {
    return merge.takingIn() != null || (takenIn != null && takenIn != merge.tookIn().size());
  }
}
