package io.clientele.subscription.terms.agreed;

import io.clientele.subscription.plan.Plan;

/**
 * Which plan it is that was agreed on, for ever in this version (SUB-1).
 *
 * @param name for people, as it was called then
 */
public record ChosenPlan(String code, int version, String name) {

  /** This version of a plan. */
  public static ChosenPlan of(Plan plan) {
    return new ChosenPlan(plan.code(), plan.version(), plan.name());
  }
}
