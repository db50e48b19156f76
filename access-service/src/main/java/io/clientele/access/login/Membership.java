package io.clientele.access.login;

import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a login belongs to a practice.
 *
 * @param practice the id of the practice
 * @param role what it is there
 * @param permissions single permissions on top of the role
 * @param invitation the one that was followed last; null for a practice's first admin
 */
public record Membership(
    String practice, Role role, List<String> permissions, @Nullable String invitation)
    implements Account {

  public Membership {
    permissions = List.copyOf(permissions);
  }

  /** A membership nobody was invited to: that of a practice's first admin. */
  public Membership(String practice, Role role, List<String> permissions) {
    this(practice, role, permissions, null);
  }

  @Override
  public String account() {
    return "practice/" + practice;
  }

  /** Whether it gives this permission, by its role or singly. */
  public boolean may(Permission permission) {
    return Roles.may(role.name(), permissions, permission);
  }

  @Override
  public String roleName() {
    return role.name();
  }

  @Override
  public Membership by(String invitation) {
    return new Membership(practice, role, permissions, invitation);
  }
}
