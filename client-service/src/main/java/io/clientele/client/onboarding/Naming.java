package io.clientele.client.onboarding;

import io.clientele.client.account.PracticeCode;
import io.clientele.client.connection.HeardConnection;
import io.clientele.client.connection.Organisation;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client is called: what was asked for, or else its organisation's name (CLI-4); and the
 * practice's own name for it (COD-1).
 */
final class Naming {

  private Naming() {}

  /** The name, if there is one. */
  static Optional<String> name(AddClient command, @Nullable HeardConnection connection) {
    return Optional.ofNullable(command.details().businessName())
        .or(
            () ->
                Optional.ofNullable(connection)
                    .map(HeardConnection::organisation)
                    .map(Organisation::businessName)
                    .filter(name -> !name.isEmpty()));
  }

  /** All that is wrong with its names. */
  static List<Refusal> problems(AddClient command, Facts facts) {
    return Stream.of(nameProblem(command, facts), codeProblem(facts.others()))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Nothing is wrong where a name may still come with an organisation. Who may not add is not told
   * by this either whether a connection is there.
   */
  private static Optional<Refusal> nameProblem(AddClient command, Facts facts) {
    var connection = facts.connection();
    var mayCome =
        facts.others() == null
            ? command.connection() != null
            : connection != null && connection.organisation() == null;
    return mayCome || name(command, connection).isPresent()
        ? Optional.empty()
        : Optional.of(
            OnboardingReason.BUSINESS_NAME_REQUIRED
                .because("Say what the client is called.")
                .about("businessName"));
  }

  private static Optional<Refusal> codeProblem(@Nullable Others others) {
    return others != null && others.codeTaken()
        ? Optional.of(PracticeCode.taken())
        : Optional.empty();
  }
}
