package io.clientele.integration.connection;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.util.Optional;

/** Who may start connections for new clients: whoever may add clients (CLI-10). */
final class Adder {

  private Adder() {}

  /** What this caller lacks, if anything. */
  static Optional<Refusal> lacks(Caller caller) {
    return caller.may(Permission.ADD_CLIENT_ACCOUNTS)
        ? Optional.empty()
        : Optional.of(
            ConnectionReason.PERMISSION_MISSING
                .because("You need the permission ADD_CLIENT_ACCOUNTS to connect a new client.")
                .with("permission", Permission.ADD_CLIENT_ACCOUNTS.name()));
  }
}
