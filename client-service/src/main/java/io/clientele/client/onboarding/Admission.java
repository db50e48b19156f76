package io.clientele.client.onboarding;

import io.clientele.client.bundle.Room;
import io.clientele.client.practice.PracticeReason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.util.ArrayList;
import java.util.List;

/** Whether a client may be added as asked: every reason against it at once (CLI-1). */
final class Admission {

  private Admission() {}

  /** All that stands against it, in the order of the command's fields; empty if nothing does. */
  static List<Refusal> problems(AddClient command, Caller caller, Facts facts) {
    var bundle = facts.bundle();
    var problems = new ArrayList<>(besideRoom(command, caller, facts));
    if (facts.practice() == null || bundle == null) {
      problems.add(PracticeReason.notKnownYet());
    } else {
      Room.lacking(bundle).ifPresent(problems::add);
    }
    if (facts.present() != null && command.connection() == null) {
      problems.add(keyOutlived());
    }
    return problems;
  }

  /** The same without the question whether there is room, and whether it is there already. */
  static List<Refusal> besideRoom(AddClient command, Caller caller, Facts facts) {
    var practice = facts.practice();
    var problems = new ArrayList<Refusal>();
    Adder.lacks(caller).ifPresent(problems::add);
    Connecting.problem(command, facts).ifPresent(problems::add);
    if (practice != null) {
      problems.addAll(Choosing.problems(command, practice));
    }
    problems.addAll(Naming.problems(command, facts));
    Addressing.problem(command, facts).ifPresent(problems::add);
    problems.addAll(Granting.problems(command, facts, caller.login()));
    if (practice != null) {
      problems.addAll(SelfEmploying.problems(command, practice));
      problems.addAll(Inviting.problems(command, practice.region()));
    }
    problems.addAll(Joining.problems(command, facts, caller.login()));
    return problems;
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
}
