package io.clientele.client.onboarding;

import io.clientele.client.connection.HeardConnection;
import io.clientele.client.connection.Software;
import io.clientele.platform.decision.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a client may be added with the connection that was named (CLI-4). */
final class Connecting {

  private Connecting() {}

  /**
   * What stands against it, if anything; nothing does where none was named. Who may not add is not
   * told which connections there are.
   */
  static Optional<Refusal> problem(AddClient command, Facts facts) {
    if (command.connection() == null || facts.others() == null) {
      return Optional.empty();
    }
    var heard = facts.connection();
    return (heard == null
            ? Optional.of(
                OnboardingReason.CONNECTION_DRAFT_UNKNOWN.because(
                    "Your practice has started no such connection."))
            : problem(heard, facts))
        .map(refusal -> refusal.about("connection"));
  }

  private static Optional<Refusal> problem(HeardConnection heard, Facts facts) {
    if (facts.present() != null) {
      return Optional.of(used(heard));
    }
    if (facts.closing()) {
      return Optional.of(lapsed());
    }
    if (Arrays.stream(Software.values()).noneMatch(one -> one.name().equals(heard.software()))) {
      return Optional.of(
          OnboardingReason.SOFTWARE_NOT_OPEN
              .because("This software is connected after the client was added.")
              .with("open", List.of(Software.values())));
    }
    return switch (heard.readiness()) {
      case READY -> Optional.empty();
      case NOT_YET ->
          Optional.of(
              OnboardingReason.CONNECTION_DRAFT_NOT_CHOSEN.because(
                  "No organisation was chosen for this connection, as far as was heard here."));
      case USED -> Optional.of(used(heard));
      case OVER -> Optional.of(lapsed());
    };
  }

  private static Refusal used(HeardConnection heard) {
    return OnboardingReason.CONNECTION_DRAFT_USED
        .because("A client was added with this connection already.")
        .with("client", heard.client());
  }

  private static Refusal lapsed() {
    return OnboardingReason.CONNECTION_DRAFT_LAPSED.because(
        "This connection waited too long for its client; start another.");
  }
}
