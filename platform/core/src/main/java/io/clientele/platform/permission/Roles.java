package io.clientele.platform.permission;

import java.util.Collection;

/** What somebody may do by their role, and by what was given to them singly. */
public final class Roles {

  private Roles() {}

  /**
   * Whether somebody has a permission. Of one that is about clients it says that they have it for
   * those they see; which these are is asked elsewhere (LST-4).
   *
   * @param role by name; a role there is not may do nothing
   * @param single permissions they have on top of it, by name
   */
  public static boolean may(String role, Collection<String> single, Permission permission) {
    return switch (RoleMatrix.published().held(role, permission)) {
      case YES, GRANTED -> true;
      case SINGLE -> single.contains(permission.name());
      case NO -> false;
    };
  }

  /** Whether a role has a permission in the whole practice, for every client of it. */
  public static boolean everywhere(String role, Permission permission) {
    return RoleMatrix.published().held(role, permission) == Held.YES;
  }

  /** The first role that has a permission in the whole practice; a refusal names it. */
  public static String needed(Permission permission) {
    return RoleMatrix.published().roles().stream()
        .filter(role -> everywhere(role, permission))
        .findFirst()
        .orElseThrow();
  }
}
