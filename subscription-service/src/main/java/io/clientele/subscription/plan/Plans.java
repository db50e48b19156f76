package io.clientele.subscription.plan;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * All plans. Only the newest version of a plan is taken from here; who is on an older one keeps it,
 * because a subscription holds its own copy of what was agreed (SUB-1).
 */
public final class Plans {

  private final Map<String, Plan> newest = new LinkedHashMap<>();
  private final Plan trial;

  /**
   * The plans of a catalogue.
   *
   * @throws IllegalArgumentException naming every fault of the catalogue at once
   */
  public Plans(List<Plan> catalogue) {
    var faults = PlanFaults.of(catalogue);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("the plans have faults:\n" + String.join("\n", faults));
    }
    var newer = BinaryOperator.maxBy(Comparator.comparingInt(Plan::version));
    catalogue.forEach(plan -> newest.merge(plan.code(), plan, newer));
    this.trial =
        newest.values().stream().filter(plan -> plan.trial() != null).findFirst().orElseThrow();
  }

  /** The plan every practice starts with. */
  public Plan trial() {
    return trial;
  }

  /** For how long it is free. */
  public Duration trialLength() {
    var length = trial.trial();
    if (length == null) {
      throw new IllegalStateException(trial.code() + " is no trial");
    }
    return length;
  }

  /** The plans a practice of this region can change to, smallest bundle first; never the trial. */
  public List<Plan> openTo(Region region) {
    return newest.values().stream()
        .filter(plan -> plan.trial() == null && plan.isOpenTo(region))
        .sorted(Comparator.comparingInt(Plan::clients).thenComparing(Plan::code))
        .toList();
  }

  /** The plan of this code, if practices of this region can change to it. */
  public Optional<Plan> find(String code, Region region) {
    return openTo(region).stream().filter(plan -> plan.code().equals(code)).findFirst();
  }
}
