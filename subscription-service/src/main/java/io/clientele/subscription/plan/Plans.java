package io.clientele.subscription.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All plans. Who chooses one gets its newest version; who is on an older one keeps it, because a
 * subscription holds its own copy of what was agreed, until a version reaches it (SUB-1).
 */
public final class Plans {

  private final List<Plan> all;
  private final Map<String, Plan> newest = new LinkedHashMap<>();
  private final Plan trial;
  private final SelfPaid selfPaid;

  /**
   * The plans of a catalogue.
   *
   * @throws IllegalArgumentException naming every fault of the catalogue at once
   */
  public Plans(Catalogue catalogue) {
    var faults = PlanFaults.of(catalogue);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("the plans have faults:\n" + String.join("\n", faults));
    }
    all = catalogue.plans();
    var newer = BinaryOperator.maxBy(Comparator.comparingInt(Plan::version));
    all.forEach(plan -> newest.merge(plan.code(), plan, newer));
    trial = newest.values().stream().filter(plan -> plan.trial() != null).findFirst().orElseThrow();
    selfPaid =
        catalogue.selfPaid().stream().max(Comparator.comparingInt(SelfPaid::version)).orElseThrow();
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

  /**
   * This version of a plan, whether it is still on offer or not.
   *
   * @return empty if it has gone from the catalogue; who is on it has a copy
   */
  public Optional<Plan> version(String code, int version) {
    return all.stream()
        .filter(plan -> plan.code().equals(code) && plan.version() == version)
        .findFirst();
  }

  /**
   * The version that a plan goes on in when a term begins: one that reaches the version it was in,
   * then one that reaches that, and so on; of several the one that reaches from the latest day
   * (SUB-1).
   *
   * @param term the first day of the term
   * @return empty if it goes on as it is
   */
  public Optional<Plan> renewal(String code, int version, LocalDate term) {
    Plan reached = null;
    var next = reaching(code, version, term);
    while (next != null) {
      reached = next;
      next = reaching(code, reached.version(), term);
    }
    return Optional.ofNullable(reached);
  }

  // A version reaches only older ones, so this goes up and comes to an end.
  private @Nullable Plan reaching(String code, int version, LocalDate term) {
    return all.stream()
        .filter(plan -> plan.code().equals(code) && plan.reaches(version, term))
        .max(Comparator.comparing(Plan::reachesFrom))
        .orElse(null);
  }

  /** What a client is offered who pays by itself and whose practice is in this region (SUB-4). */
  public SelfPaid.Offer selfPaid(Region region) {
    return selfPaid.in(region);
  }
}
