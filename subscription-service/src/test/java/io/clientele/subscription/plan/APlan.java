package io.clientele.subscription.plan;

import io.clientele.subscription.billing.Price;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans for tests: a small language for saying only what matters. */
public final class APlan {

  public static final Map<Region, List<Kind>> EVERYWHERE =
      Map.of(
          Region.UK, List.of(Kind.SELF_EMPLOYED, Kind.BUSINESS),
          Region.US, List.of(Kind.BUSINESS),
          Region.CA, List.of(Kind.BUSINESS));

  /** A hundred a month, a thousand a year, everywhere. */
  public static final Map<Region, Price> PRICES =
      Map.of(
          Region.UK, new Price("GBP", 10_000, 100_000),
          Region.US, new Price("USD", 10_000, 100_000),
          Region.CA, new Price("CAD", 10_000, 100_000));

  private APlan() {}

  /** Version 1 of a plan with this bundle, everywhere, with nothing on top. */
  public static Plan of(String code, int clients) {
    return new Plan(
        code,
        1,
        code,
        clients,
        null,
        EVERYWHERE,
        false,
        List.of(),
        Map.of(),
        PRICES,
        Map.of(),
        null);
  }

  /** The plan to start with: ten clients for fourteen days. */
  public static Plan trial() {
    var it = of("TRIAL", 10);
    return new Plan(
        it.code(),
        1,
        "Trial",
        10,
        Duration.ofDays(14),
        it.kinds(),
        false,
        it.addOns(),
        it.licences(),
        Map.of(),
        Map.of(),
        null);
  }

  /** The same plan with teams and 100 licences of data health & insights. */
  public static Plan advanced(String code, int clients) {
    return new Plan(
        code,
        1,
        code,
        clients,
        null,
        EVERYWHERE,
        true,
        List.of(AddOn.DATA_HEALTH_INSIGHTS),
        Map.of(AddOn.DATA_HEALTH_INSIGHTS, 100),
        PRICES,
        Map.of(AddOn.DATA_HEALTH_INSIGHTS, PRICES),
        null);
  }

  /** Another version of a plan, with another bundle. */
  public static Plan version(int version, Plan plan, int clients) {
    return new Plan(
        plan.code(),
        version,
        plan.name() + " v" + version,
        clients,
        plan.trial(),
        plan.kinds(),
        plan.teams(),
        plan.addOns(),
        plan.licences(),
        plan.prices(),
        plan.licencePrices(),
        plan.reaches());
  }

  /** The same plan with other kinds of client, in these regions alone, and no licence sold. */
  public static Plan including(Map<Region, List<Kind>> kinds, Plan plan) {
    return new Plan(
        plan.code(),
        plan.version(),
        plan.name(),
        plan.clients(),
        plan.trial(),
        kinds,
        plan.teams(),
        plan.addOns(),
        plan.licences(),
        open(plan.prices(), kinds),
        Map.of(),
        plan.reaches());
  }

  private static Map<Region, Price> open(
      Map<Region, Price> prices, Map<Region, List<Kind>> regions) {
    var left = new HashMap<>(prices);
    left.keySet().retainAll(regions.keySet());
    return left;
  }

  /** A catalogue of the trial and these. */
  public static Plans catalogue(Plan... more) {
    var all = new ArrayList<>(List.of(more));
    all.add(trial());
    return new Plans(listed(all));
  }

  /** These, and what clients are offered who pay by themselves. */
  public static Catalogue listed(List<Plan> plans) {
    return new Catalogue(plans, List.of(new SelfPaid(1, "Client", PRICES)), List.of());
  }
}
