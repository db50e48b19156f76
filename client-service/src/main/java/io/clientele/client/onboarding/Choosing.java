package io.clientele.client.onboarding;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import io.clientele.client.practice.Practice;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What kind of client it is, and what it gets (CLI-2, CLI-3). */
final class Choosing {

  private Choosing() {}

  /** What the client will be: what was asked for, or the only kind its region has. */
  static ClientKind kind(AddClient command, Practice practice) {
    var asked = command.kind();
    return asked == null ? practice.region().usualKind() : asked;
  }

  /** What the client will get, each once, in the order they are shown. */
  static List<Solution> solutions(AddClient command) {
    return command.solutions().isEmpty()
        ? List.of()
        : List.copyOf(EnumSet.copyOf(command.solutions()));
  }

  /** Whether nobody can tell what kind is meant. */
  static boolean leavesKindOpen(AddClient command, Practice practice) {
    return command.kind() == null && practice.region().choosesKind();
  }

  /** All that stands against it. */
  static List<Refusal> problems(AddClient command, Practice practice) {
    var offer = Offer.to(practice, false);
    var problems = new ArrayList<Refusal>();
    kindProblem(command, practice, offer).ifPresent(problems::add);
    problems.addAll(solutionProblems(command, offer));
    return problems;
  }

  private static Optional<Refusal> kindProblem(AddClient command, Practice practice, Offer offer) {
    if (leavesKindOpen(command, practice)) {
      return Optional.of(
          OnboardingReason.KIND_REQUIRED
              .because("Say what kind of client it is.")
              .about("kind")
              .with("open", offer.kinds()));
    }
    return offer.kinds().contains(kind(command, practice))
        ? Optional.empty()
        : Optional.of(
            OnboardingReason.KIND_NOT_OPEN
                .because("This kind of client is not open to your practice.")
                .about("kind")
                .with("open", offer.kinds()));
  }

  private static List<Refusal> solutionProblems(AddClient command, Offer offer) {
    var problems = new ArrayList<Refusal>();
    if (!command.solutions().contains(Solution.BOOKKEEPING)) {
      problems.add(
          OnboardingReason.BOOKKEEPING_REQUIRED
              .because("Every client gets bookkeeping.")
              .about("solutions"));
    }
    for (var i = 0; i < command.solutions().size(); i++) {
      if (!offer.solutions().contains(command.solutions().get(i))) {
        problems.add(
            OnboardingReason.SOLUTION_NOT_OPEN
                .because("This solution is not open to your practice when it adds a client.")
                .about("solutions[" + i + "]")
                .with("open", offer.solutions()));
      }
    }
    return problems;
  }
}
