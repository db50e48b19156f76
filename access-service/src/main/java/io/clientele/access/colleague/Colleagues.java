package io.clientele.access.colleague;

import io.clientele.access.login.ColleagueChange;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Held;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.RoleMatrix;
import io.clientele.platform.permission.Roles;
import io.clientele.platform.token.Caller;
import java.util.Collection;
import java.util.List;

/** Lets practice admins say what colleagues are. */
public final class Colleagues {

  private final Memberships memberships;

  /** By these. */
  public Colleagues(Memberships memberships) {
    this.memberships = memberships;
  }

  /**
   * Gives a colleague of the caller's practice this role and these permissions, in place of those
   * they had; practice admins (ACC-2).
   *
   * @return why not; empty if it is so now
   */
  public List<Refusal> change(
      Caller caller, String login, Role role, Collection<Permission> permissions, Cause cause) {
    if (!caller.may(Permission.MANAGE_COLLEAGUES)) {
      return List.of(adminOnly("Only practice admins change what colleagues are."));
    }
    var never =
        permissions.stream().filter(one -> !canBeGiven(one)).map(Colleagues::never).toList();
    if (!never.isEmpty()) {
      return never;
    }
    var names = permissions.stream().map(Permission::name).toList();
    return memberships.change(login, ColleagueChange.to(caller.practice(), role, names), cause);
  }

  private static boolean canBeGiven(Permission one) {
    return RoleMatrix.published().line(one).held().containsValue(Held.SINGLE);
  }

  private static Refusal never(Permission one) {
    return ColleagueRefusal.PERMISSION_BY_ROLE_ONLY
        .because(one + " comes with a role; it cannot be given by itself.")
        .about("permissions");
  }

  private static Refusal adminOnly(String detail) {
    return ColleagueRefusal.PRACTICE_ADMIN_ONLY
        .because(detail)
        .with("requiredRole", Roles.needed(Permission.MANAGE_COLLEAGUES));
  }
}
