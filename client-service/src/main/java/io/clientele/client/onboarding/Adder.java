package io.clientele.client.onboarding;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Optional;

/** Who may add clients (CLI-10). */
final class Adder {

  static final String PERMISSION = "ADD_CLIENT_ACCOUNTS";

  private static final List<String> ROLES = List.of("PRACTICE_ADMIN", "CLIENT_ADMIN");

  private Adder() {}

  /** What this caller lacks to add clients, if anything. */
  static Optional<Refusal> lacks(Caller caller) {
    return ROLES.contains(caller.role()) || caller.permissions().contains(PERMISSION)
        ? Optional.empty()
        : Optional.of(
            OnboardingReason.PERMISSION_MISSING
                .because("You need the permission " + PERMISSION + " to add a client.")
                .with("permission", PERMISSION));
  }
}
