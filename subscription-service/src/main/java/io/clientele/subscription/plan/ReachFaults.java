package io.clientele.subscription.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with whom new versions of plans reach (SUB-1). */
final class ReachFaults {

  /** A version that is reached, and from when: by one other at most. */
  private record Reached(String code, int version, LocalDate from) {}

  private final List<Plan> plans;
  private final Faults faults;
  private final Map<Reached, Plan> by = new HashMap<>();

  private ReachFaults(List<Plan> plans, Faults faults) {
    this.plans = plans;
    this.faults = faults;
  }

  static void in(List<Plan> plans, Faults faults) {
    var found = new ReachFaults(plans, faults);
    plans.forEach(found::check);
  }

  private void check(Plan plan) {
    var reach = plan.reaches();
    if (reach == null) {
      return;
    }
    var name = plan.edition();
    faults.require(plan.trial() == null, name + ": nobody's trial is reached by another");
    faults.require(!reach.versions().isEmpty(), name + ": reaches no version");
    for (var version : reach.versions()) {
      checkOlder(plan, version);
      var other = by.putIfAbsent(new Reached(plan.code(), version, reach.from()), plan);
      faults.require(
          other == null || other.version() == plan.version(),
          "%s: reaches version %d from %s, as %s does"
              .formatted(name, version, reach.from(), other == null ? "" : other.edition()));
    }
  }

  private void checkOlder(Plan plan, int version) {
    if (version >= plan.version()) {
      faults.require(false, plan.edition() + ": reaches version " + version + ", not an older one");
      return;
    }
    var older =
        plans.stream()
            .filter(one -> one.code().equals(plan.code()) && one.version() == version)
            .findFirst();
    faults.require(
        older.isPresent(),
        plan.edition() + ": reaches version " + version + ", which there is not");
    older.ifPresent(
        one -> {
          var less = Less.in(plan, one);
          faults.require(
              less.isEmpty(),
              "%s: gives less than version %d, which it reaches: %s"
                  .formatted(plan.edition(), version, String.join(", ", less)));
        });
  }
}
