package io.clientele.access.clientaccess;

import io.clientele.access.login.Role;
import org.jspecify.annotations.Nullable;

/**
 * One way by which a colleague sees a client (ACC-2).
 *
 * @param role the role that gives it; null for a grant
 */
public record AccessPath(By by, @Nullable Role role) {

  /** What gives it. */
  public enum By {
    /** The role at the practice: admins see every client (CLI-5). */
    ROLE,
    /** A grant for this one client. */
    GRANT
  }

  static AccessPath byRole(Role role) {
    return new AccessPath(By.ROLE, role);
  }

  static AccessPath byGrant() {
    return new AccessPath(By.GRANT, null);
  }
}
