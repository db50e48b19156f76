package io.clientele.subscription.terms.http;

import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.terms.agreed.Wanted;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a change, and of its preview; what is left out stays as it is.
 *
 * @param plan the code of the plan wanted
 * @param interval how often it is to be paid
 * @param licences how many licences of an add-on are wanted on top of what the plan includes
 * @param quote of the preview that was shown: no other charge will do
 */
record ChangeBody(
    @Nullable @Size(min = 1, max = 64) String plan,
    @Nullable Interval interval,
    @Nullable Map<AddOn, @NotNull @Min(0) @Max(2000) Integer> licences,
    @Nullable @Size(max = 64) String quote) {

  ChangeBody {
    if (plan == null && interval == null && licences == null) {
      throw new IllegalArgumentException("must name a plan, an interval or licences");
    }
  }

  Wanted wanted() {
    return new Wanted(plan, interval, Objects.requireNonNullElse(licences, Map.of()));
  }
}
