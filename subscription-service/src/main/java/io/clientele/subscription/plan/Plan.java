package io.clientele.subscription.plan;

import io.clientele.subscription.billing.Price;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of one plan.
 *
 * @param code its stable name, {@code PRACTICE_50}
 * @param version grows with every change of what the plan offers; those on an older one keep it
 * @param name for people
 * @param clients the bundle: how many clients it allows
 * @param trial how long a practice may try it for nothing; null for a plan to be paid for
 * @param kinds for each region it is open to, the kinds of client it includes there
 * @param teams whether it includes teams
 * @param addOns the add-ons it includes
 * @param licences for how many clients each of its add-ons is licensed
 * @param prices what it costs in each region it is open to; none for the trial
 * @param licencePrices what one licence more of an add-on costs there; an add-on without one cannot
 *     be had beyond what the plan includes
 * @param reaches whose next terms it holds for besides those who choose it; null for nobody's
 */
public record Plan(
    String code,
    int version,
    String name,
    int clients,
    @Nullable Duration trial,
    Map<Region, List<Kind>> kinds,
    boolean teams,
    List<AddOn> addOns,
    Map<AddOn, Integer> licences,
    Map<Region, Price> prices,
    Map<AddOn, Map<Region, Price>> licencePrices,
    @Nullable Reach reaches) {

  /** What faults call it. */
  String edition() {
    return code + " version " + version;
  }

  /** Whether practices of a region can have it. */
  public boolean isOpenTo(Region region) {
    return kinds.containsKey(region);
  }

  /** Whether terms of an older version that begin on this day are under this one (SUB-1). */
  boolean reaches(int older, LocalDate term) {
    return reaches != null && reaches.covers(older, term);
  }

  /** From when it reaches others; the last of all days if it never does. */
  LocalDate reachesFrom() {
    return reaches == null ? LocalDate.MAX : reaches.from();
  }

  /**
   * What a practice of this region gets with it.
   *
   * @throws IllegalArgumentException if it is not open to the region
   */
  public Entitlements entitlements(Region region) {
    var here = kinds.get(region);
    if (here == null) {
      throw new IllegalArgumentException(code + " is not open to " + region);
    }
    return new Entitlements(here, teams, addOns, licences);
  }
}
