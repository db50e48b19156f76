package io.clientele.client.onboarding;

import io.clientele.client.connection.HeardConnection;
import io.clientele.client.connection.Organisation;
import io.clientele.platform.decision.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client is called: what was asked for, or else its organisation's name (CLI-4). */
final class Naming {

  private Naming() {}

  /** The name, if there is one. */
  static Optional<String> name(AddClient command, @Nullable HeardConnection connection) {
    return Optional.ofNullable(command.businessName())
        .or(
            () ->
                Optional.ofNullable(connection)
                    .map(HeardConnection::organisation)
                    .map(Organisation::businessName)
                    .filter(name -> !name.isEmpty()));
  }

  /** What is wrong if there is none; nothing where one may still come with an organisation. */
  static Optional<Refusal> problem(AddClient command, @Nullable HeardConnection connection) {
    return name(command, connection).isPresent()
            || (connection != null && connection.organisation() == null)
        ? Optional.empty()
        : Optional.of(
            OnboardingReason.BUSINESS_NAME_REQUIRED
                .because("Say what the client is called.")
                .about("businessName"));
  }
}
