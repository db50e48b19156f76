package io.clientele.platform.bulk.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A yes to a plan.
 *
 * @param planToken of the plan it is to
 */
public record Application(@NotBlank @Size(max = 64) String planToken) {}
