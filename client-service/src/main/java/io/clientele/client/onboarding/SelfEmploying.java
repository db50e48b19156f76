package io.clientele.client.onboarding;

import io.clientele.client.practice.Practice;
import io.clientele.client.tax.IncomeSources;
import io.clientele.client.tax.SelfEmployedMark;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What is said for tax when somebody self-employed is added (CLI-12, CLI-13). */
final class SelfEmploying {

  private SelfEmploying() {}

  /** All that is wrong with it. */
  static List<Refusal> problems(AddClient command, Practice practice) {
    var region = practice.region();
    var kind = Choosing.kind(command, practice);
    var problems = new ArrayList<Refusal>();
    if (command.tax().selfEmployed()) {
      SelfEmployedMark.problem(region, kind, command.connection() != null)
          .map(refusal -> refusal.about("selfEmployed"))
          .ifPresent(problems::add);
    }
    // Which sources are wanted, nobody can tell before the kind is said.
    if (!Choosing.leavesKindOpen(command, practice)) {
      problems.addAll(IncomeSources.problems(region, kind, command.tax().incomeSources()));
    }
    return problems;
  }
}
