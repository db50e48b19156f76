package io.clientele.platform.sample;

import jakarta.validation.constraints.NotBlank;

/** What the note is called from now on. */
record NewTitle(@NotBlank String title) {}
