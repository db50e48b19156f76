package io.clientele.platform.sample;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many stars more. */
record NewStars(@NotNull @Min(1) Integer by) {}
