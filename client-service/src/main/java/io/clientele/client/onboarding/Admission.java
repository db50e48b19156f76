package io.clientele.client.onboarding;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.connection.HeardConnection;
import io.clientele.client.practice.Practice;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a client may be added as asked: every reason against it at once (CLI-1). */
final class Admission {

  private final AddClient command;
  private final List<Refusal> problems = new ArrayList<>();

  private Admission(AddClient command) {
    this.command = command;
  }

  /** All that stands against it, in the order of the command's fields; empty if nothing does. */
  static List<Refusal> problems(AddClient command, Caller caller, Facts facts) {
    var admission = new Admission(command);
    Adder.lacks(caller).ifPresent(admission.problems::add);
    Connecting.problem(command, facts).ifPresent(admission.problems::add);
    var practice = facts.practice();
    var bundle = facts.bundle();
    if (practice == null || bundle == null) {
      Naming.problem(command, facts.connection()).ifPresent(admission.problems::add);
      admission.problems.add(notKnownYet());
    } else {
      admission.check(practice, bundle, facts.connection());
    }
    if (facts.present() != null && command.connection() == null) {
      admission.problems.add(keyOutlived());
    }
    return admission.problems;
  }

  /** What the client will be: what was asked for, or the only kind its region has. */
  static ClientKind kind(AddClient command) {
    var asked = command.kind();
    return asked == null ? ClientKind.BUSINESS : asked;
  }

  /** What the client will get, each once, in the order they are shown. */
  static List<Solution> solutions(AddClient command) {
    return command.solutions().isEmpty()
        ? List.of()
        : List.copyOf(EnumSet.copyOf(command.solutions()));
  }

  static Refusal notKnownYet() {
    return OnboardingReason.SUBSCRIPTION_NOT_KNOWN_YET.because(
        "This practice's subscription has not been heard of here yet.");
  }

  /** The client this key once made is there, but what was answered then is known no more. */
  static Refusal keyOutlived() {
    return OnboardingReason.KEY_OUTLIVED.because(
        "This Idempotency-Key was used more than 24 hours ago; use a new one.");
  }

  /** The key made a client with another connection, or without one. */
  static Refusal keyReused() {
    return OnboardingReason.IDEMPOTENCY_KEY_REUSED.because(
        "This Idempotency-Key was used before with another request.");
  }

  private void check(Practice practice, Bundle bundle, @Nullable HeardConnection connection) {
    var offer = Offer.to(practice);
    kindProblem(practice, offer).ifPresent(problems::add);
    checkSolutions(offer);
    Naming.problem(command, connection).ifPresent(problems::add);
    problems.addAll(Inviting.problems(command, practice.region()));
    Room.lacking(bundle).ifPresent(problems::add);
  }

  private Optional<Refusal> kindProblem(Practice practice, Offer offer) {
    if (command.kind() == null && practice.region().choosesKind()) {
      return Optional.of(
          OnboardingReason.KIND_REQUIRED
              .because("Say what kind of client it is.")
              .about("kind")
              .with("open", offer.kinds()));
    }
    return offer.kinds().contains(kind(command))
        ? Optional.empty()
        : Optional.of(
            OnboardingReason.KIND_NOT_OPEN
                .because("This kind of client is not open to your practice.")
                .about("kind")
                .with("open", offer.kinds()));
  }

  private void checkSolutions(Offer offer) {
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
  }
}
