package io.clientele.subscription.terms;

import static io.clientele.subscription.plan.APlan.advanced;
import static io.clientele.subscription.plan.APlan.catalogue;

import io.clientele.subscription.billing.Price;
import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Kind;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.agreed.Wanted;
import java.util.List;
import java.util.Map;

/** The plans that tests of changes choose from, in the UK, and a practice that chooses. */
final class PlansOnSale {

  static final AddOn INSIGHTS = AddOn.DATA_HEALTH_INSIGHTS;
  static final List<Kind> UK_KINDS = List.of(Kind.BUSINESS, Kind.SELF_EMPLOYED);
  static final Plan SMALL = costing(3000, 30_000, APlan.of("SMALL", 50));
  static final Plan TWIN = costing(3000, 30_000, APlan.of("TWIN", 50));
  static final Plan LARGE = costing(6000, 60_000, advanced("LARGE", 500));
  static final Plans PLANS = catalogue(SMALL, TWIN, LARGE);

  /** The same plan at this price in the UK; a licence more of insights costs a hundredth of it. */
  static Plan costing(long monthly, long yearly, Plan plan) {
    var one = Map.of(Region.UK, new Price("GBP", monthly / 100, yearly / 100));
    return new Plan(
        plan.code(),
        plan.version(),
        plan.name(),
        plan.clients(),
        plan.trial(),
        Map.of(Region.UK, UK_KINDS),
        plan.teams(),
        plan.addOns(),
        plan.licences(),
        Map.of(Region.UK, new Price("GBP", monthly, yearly)),
        plan.addOns().isEmpty() ? Map.of() : Map.of(INSIGHTS, one),
        null);
  }

  /** A practice on its trial, since the first of April 2027. */
  static Practice trying() {
    return Practice.since("2027-04-01", PLANS);
  }

  /** So many licences of insights on top of those of the plan. */
  static Wanted licences(int number) {
    return new Wanted(null, null, Map.of(INSIGHTS, number));
  }

  private PlansOnSale() {}
}
