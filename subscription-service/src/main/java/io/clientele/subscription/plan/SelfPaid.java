package io.clientele.subscription.plan;

import io.clientele.subscription.billing.Price;
import java.util.Map;

/**
 * One version of what clients are offered who pay by themselves (SUB-4).
 *
 * @param version grows with every change of the offer; those on an older one keep it
 * @param name for people
 * @param prices what it costs in each region
 */
public record SelfPaid(int version, String name, Map<Region, Price> prices) {

  /** What it is called in an agreement. */
  public static final String CODE = "SELF_PAID";

  /**
   * It, as clients of practices in one region are offered it.
   *
   * @param version which edition of the offer it is
   */
  public record Offer(int version, String name, Price price) {}

  /** What faults call it. */
  String edition() {
    return "self-paid version " + version;
  }

  Offer in(Region region) {
    var price = prices.get(region);
    if (price == null) {
      throw new IllegalArgumentException("nobody in " + region + " can pay by themselves");
    }
    return new Offer(version, name, price);
  }
}
