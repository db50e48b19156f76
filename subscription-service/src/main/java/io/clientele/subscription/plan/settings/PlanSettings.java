package io.clientele.subscription.plan.settings;

import io.clientele.subscription.billing.Price;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Kind;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Reach;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.plan.SelfPaid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The plans as {@code plans.yaml} writes them: checked here is that nothing is missing or unknown;
 * what makes sense is checked by {@link io.clientele.subscription.plan.Plans}.
 *
 * @param plans every version of every plan
 * @param selfPaid every version of what clients are offered who pay by themselves
 */
@Validated
@ConfigurationProperties(prefix = "subscription", ignoreUnknownFields = false)
record PlanSettings(
    @DefaultValue @Valid List<Entry> plans, @DefaultValue @Valid List<Self> selfPaid) {

  /** One version of what clients are offered who pay by themselves; see {@link SelfPaid}. */
  record Self(
      @NotNull Integer version, @NotNull String name, @DefaultValue Map<Region, Price> prices) {

    SelfPaid selfPaid() {
      return new SelfPaid(version, name, prices);
    }
  }

  /**
   * One version of one plan; see {@link Plan} for its fields.
   *
   * @param trial present only on the plan practices start with
   */
  record Entry(
      @NotNull String code,
      @NotNull Integer version,
      @NotNull String name,
      @NotNull Integer clients,
      @Nullable Duration trial,
      @DefaultValue Map<Region, List<Kind>> kinds,
      @DefaultValue("false") boolean teams,
      @DefaultValue List<AddOn> addOns,
      @DefaultValue Map<AddOn, Integer> licences,
      @DefaultValue Map<Region, Price> prices,
      @DefaultValue Map<AddOn, Map<Region, Price>> licencePrices,
      @Nullable Reach reaches) {

    Plan plan() {
      return new Plan(
          code,
          version,
          name,
          clients,
          trial,
          kinds,
          teams,
          addOns,
          licences,
          prices,
          licencePrices,
          reaches);
    }
  }
}
