package io.clientele.subscription.usage;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import java.util.Optional;

/** Why somebody is not shown what is used. */
public enum UsageRefusal implements Reason {
  PRACTICE_OR_CLIENT_ADMIN_ONLY("SUB-5"),
  EVERY_CLIENT_ONLY("LST-4");

  private final String rule;

  UsageRefusal(String rule) {
    this.rule = rule;
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public Kind kind() {
    return Kind.FORBIDDEN;
  }

  /**
   * Of sums: they are for the admins, who add clients and must know whether there is room; nobody
   * is told of a single client by them.
   */
  public static Optional<Refusal> ofSums(String role) {
    return Roles.everywhere(role, Permission.ADD_CLIENT_ACCOUNTS)
        ? Optional.empty()
        : Optional.of(
            PRACTICE_OR_CLIENT_ADMIN_ONLY.because(
                "Only practice admins and client admins are shown what the practice uses."));
  }

  /** Of each client: for who sees them all, because here is not known who sees which. */
  public static Optional<Refusal> ofEachClient(String role) {
    return Roles.everywhere(role, Permission.SEE_CLIENTS)
        ? Optional.empty()
        : Optional.of(
            EVERY_CLIENT_ONLY
                .because("Only who sees every client is shown what is used for each.")
                .with("requiredRole", Roles.needed(Permission.SEE_CLIENTS)));
  }
}
