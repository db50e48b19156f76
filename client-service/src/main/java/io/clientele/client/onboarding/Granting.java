package io.clientele.client.onboarding;

import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Who is to see the client from its first day (CLI-5). */
final class Granting {

  private Granting() {}

  /** All that is wrong with the colleagues and teams that are named. */
  static List<Refusal> problems(AddClient command, Facts facts, String creator) {
    var problems = new ArrayList<Refusal>();
    var others = facts.others();
    if (others != null) {
      problems.addAll(strangers(command.access().colleagues(), others, creator));
    }
    var practice = facts.practice();
    if (practice != null
        && !practice.entitlements().teams()
        && !command.access().teams().isEmpty()) {
      problems.add(
          OnboardingReason.TEAMS_NOT_OPEN
              .because("Your practice's plan has no teams.")
              .about("teams"));
    }
    return problems;
  }

  private static List<Refusal> strangers(List<String> named, Others others, String creator) {
    var problems = new ArrayList<Refusal>();
    for (var i = 0; i < named.size(); i++) {
      var login = named.get(i);
      // Whoever adds it works here, though it may not have been heard of yet.
      if (!others.worksHere(login) && !login.equals(creator)) {
        problems.add(
            OnboardingReason.COLLEAGUE_UNKNOWN
                .because("Nobody with this id works at your practice.")
                .about("colleagues[" + i + "]"));
      }
    }
    return problems;
  }

  /**
   * Who is to see the client beside its creator, each once. Who needs no grant is left to
   * access-service, which knows first who sees all.
   */
  static List<String> named(AddClient command, String creator) {
    return command.access().colleagues().stream()
        .distinct()
        .filter(login -> !login.equals(creator))
        .toList();
  }

  /** Whether this login will have access to the client as a colleague. */
  static boolean grants(AddClient command, Others others, String creator, String login) {
    return login.equals(creator)
        || others.seesAll(login)
        || (others.worksHere(login) && command.access().colleagues().contains(login));
  }
}
