package io.clientele.client.onboarding;

import io.clientele.client.practice.Practice;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    problems.addAll(teams(command.access().teams(), facts.practice(), others));
    return problems;
  }

  private static List<Refusal> teams(
      List<String> named, @Nullable Practice practice, @Nullable Others others) {
    if (practice != null && !practice.entitlements().teams()) {
      return named.isEmpty()
          ? List.of()
          : List.of(
              OnboardingReason.TEAMS_NOT_OPEN
                  .because("Your practice's plan has no teams.")
                  .about("teams"));
    }
    return others == null
        ? List.of()
        : IntStream.range(0, named.size())
            .filter(i -> !others.teams().contains(named.get(i)))
            .mapToObj(
                i ->
                    OnboardingReason.TEAM_UNKNOWN
                        .because("Your practice has no team with this id.")
                        .about("teams[" + i + "]"))
            .toList();
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
