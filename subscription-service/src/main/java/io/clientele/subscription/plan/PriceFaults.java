package io.clientele.subscription.plan;

import io.clientele.subscription.billing.Price;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with the prices of a catalogue (SUB-1, SUB-9). */
final class PriceFaults {

  /** A thousand million of any currency; what is reckoned with that can always be counted. */
  static final long MOST = 100_000_000_000L;

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** A price, and what of: {@code PRACTICE_50 version 1}. */
  private record Priced(String what, Region region, Price price) {}

  private final Faults faults;
  private final List<Priced> all = new ArrayList<>();

  private PriceFaults(Faults faults) {
    this.faults = faults;
  }

  static void in(Catalogue catalogue, Faults faults) {
    var found = new PriceFaults(faults);
    catalogue.plans().forEach(found::checkWhere);
    for (var offer : catalogue.selfPaid()) {
      found.collect(offer.edition(), offer.prices());
      found.checkEverywhere(offer);
    }
    found.all.forEach(found::checkAmounts);
    found.checkCurrencies();
  }

  private void checkWhere(Plan plan) {
    var name = plan.edition();
    collect(name, plan.prices());
    if (plan.trial() != null) {
      faults.require(plan.prices().isEmpty(), name + ": a trial costs nothing");
      faults.require(plan.licencePrices().isEmpty(), name + ": a trial sells no licences");
    }
    for (var region : Region.values()) {
      var priced = plan.prices().containsKey(region);
      faults.require(
          priced || plan.trial() != null || !plan.isOpenTo(region),
          name + ": has no price in " + region);
      faults.require(
          !priced || plan.isOpenTo(region),
          name + ": has a price in " + region + ", where it is not open");
    }
    for (var addOn : AddOn.values()) {
      var prices = plan.licencePrices().getOrDefault(addOn, Map.of());
      collect(name + ", a licence of " + addOn, prices);
      faults.require(
          !plan.licencePrices().containsKey(addOn) || plan.addOns().contains(addOn),
          name + ": sells licences of " + addOn + ", which it does not include");
      for (var region : prices.keySet()) {
        faults.require(
            plan.isOpenTo(region),
            name + ": sells licences of " + addOn + " in " + region + ", where it is not open");
      }
    }
  }

  private void checkEverywhere(SelfPaid offer) {
    for (var region : Region.values()) {
      faults.require(
          offer.prices().containsKey(region), offer.edition() + ": has no price in " + region);
    }
  }

  private void collect(String what, Map<Region, Price> prices) {
    for (var region : Region.values()) {
      var price = prices.get(region);
      if (price != null) {
        all.add(new Priced(what, region, price));
      }
    }
  }

  private void checkAmounts(Priced one) {
    var where = one.what() + " in " + one.region();
    for (var amount : List.of(one.price().monthly(), one.price().yearly())) {
      faults.require(amount >= 0, where + ": costs less than nothing, " + amount);
      faults.require(amount <= MOST, where + ": costs more than can be, " + amount);
    }
  }

  /** What is agreed in a region goes on under other versions, plans and licences there (SUB-1). */
  private void checkCurrencies() {
    var first = new EnumMap<Region, Priced>(Region.class);
    for (var one : all) {
      var where = one.what() + " in " + one.region();
      var currency = one.price().currency();
      if (!CURRENCIES.contains(currency)) {
        faults.require(false, where + ": there is no currency \"" + currency + "\"");
        continue;
      }
      first.putIfAbsent(one.region(), one);
      var other = first.getOrDefault(one.region(), one);
      faults.require(
          currency.equals(other.price().currency()),
          "%s: costs %s, where %s costs %s"
              .formatted(where, currency, other.what(), other.price().currency()));
    }
  }
}
