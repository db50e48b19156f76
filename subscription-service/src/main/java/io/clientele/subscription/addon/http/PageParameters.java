package io.clientele.subscription.addon.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which page is asked for; the cursor is where the last one ended. */
record PageParameters(
    @Size(max = 64) @Nullable String cursor, @Min(1) @Max(200) @Nullable Integer limit) {

  private static final int USUAL_LIMIT = 50;

  int most() {
    return limit == null ? USUAL_LIMIT : limit;
  }
}
