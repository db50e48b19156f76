package io.clientele.subscription.terms.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The body of a change.
 *
 * @param plan the code of the plan wanted
 */
record PlanChange(@NotBlank @Size(max = 64) String plan) {}
