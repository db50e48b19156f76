package io.clientele.platform.permission;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which role has which permission, and how.
 *
 * @param roles by name, the most powerful of its kind first
 * @param lines one for every permission there is, in their order
 */
public record RoleMatrix(List<String> roles, Map<Permission, Line> lines) {

  /** Read once; a service whose file is wrong does not start. */
  private static final RoleMatrix PUBLISHED = RoleFile.published();

  /**
   * One permission.
   *
   * @param rule the id of the product rule it comes of
   * @param allows what, in words that go on "they may"
   * @param held by each role
   */
  public record Line(String rule, String allows, Map<String, Held> held) {

    public Line {
      held = Map.copyOf(held);
    }
  }

  public RoleMatrix {
    roles = List.copyOf(roles);
  }

  /** The one that holds in every service. */
  public static RoleMatrix published() {
    return PUBLISHED;
  }

  /** What is said of a permission. */
  public Line line(Permission permission) {
    return Objects.requireNonNull(lines.get(permission));
  }

  /** How a role has a permission; {@link Held#NO} for a role there is not. */
  public Held held(String role, Permission permission) {
    return line(permission).held().getOrDefault(role, Held.NO);
  }
}
