package io.clientele.client.onboarding;

import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Making a login the client's first user, without an invitation (CLI-11). */
final class Joining {

  private static final String FIELD = "user";

  private Joining() {}

  /** All that is wrong with the login that is named; nothing is if none is. */
  static List<Refusal> problems(AddClient command, Facts facts, String creator) {
    var user = command.user();
    var problems = new ArrayList<Refusal>();
    if (user == null) {
      return problems;
    }
    if (command.invitee() != null) {
      problems.add(
          OnboardingReason.USER_AND_INVITATION
              .because("Name a login as its user, or invite somebody; not both.")
              .about(FIELD));
    }
    var others = facts.others();
    if (others == null) {
      return problems;
    }
    if (Granting.grants(command, others, creator, user)) {
      problems.add(
          OnboardingReason.EMAIL_ALREADY_TAKEN
              .because("This person has access to the client as a colleague.")
              .about(FIELD));
    } else if (!others.userKnown()) {
      problems.add(
          OnboardingReason.USER_UNKNOWN
              .because("There is no such login, or its email is not proven.")
              .about(FIELD));
    }
    return problems;
  }
}
