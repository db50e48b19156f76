package io.clientele.client.onboarding;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.util.Optional;

/** Who may add clients (CLI-10). */
public final class Adder {

  private Adder() {}

  /** What this caller lacks to add clients, if anything. */
  public static Optional<Refusal> lacks(Caller caller) {
    return caller.may(Permission.ADD_CLIENT_ACCOUNTS)
        ? Optional.empty()
        : Optional.of(
            OnboardingReason.PERMISSION_MISSING
                .because("You need the permission ADD_CLIENT_ACCOUNTS to add a client.")
                .with("permission", Permission.ADD_CLIENT_ACCOUNTS.name()));
  }
}
