package io.clientele.subscription.plan;

import static io.clientele.subscription.plan.APlan.PRICES;
import static io.clientele.subscription.plan.APlan.trial;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.subscription.billing.Price;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PriceFaultsTest {

  private static final Price POUNDS = new Price("GBP", 1, 2);
  private static final Map<Region, List<Kind>> UK = Map.of(Region.UK, List.of(Kind.BUSINESS));

  private static List<String> faults(Plan... others) {
    var all = new ArrayList<>(List.of(others));
    all.add(trial());
    return PlanFaults.of(APlan.listed(all));
  }

  private static Plan priced(Map<Region, Price> prices) {
    return sold(UK, null, List.of(), prices, Map.of());
  }

  private static Plan sold(
      Map<Region, List<Kind>> kinds,
      @Nullable Duration trial,
      List<AddOn> addOns,
      Map<Region, Price> prices,
      Map<AddOn, Map<Region, Price>> licencePrices) {
    return new Plan(
        "P", 1, "P", 5, trial, kinds, false, addOns, Map.of(), prices, licencePrices, null);
  }

  @Test
  @DisplayName("SUB-1 a plan has a price in each region it is open to, and nowhere else")
  void where() {
    assertThat(faults(priced(Map.of(Region.UK, POUNDS)))).isEmpty();
    assertThat(faults(priced(Map.of()))).containsExactly("P version 1: has no price in UK");
    assertThat(faults(priced(PRICES)))
        .containsExactly(
            "P version 1: has a price in US, where it is not open",
            "P version 1: has a price in CA, where it is not open");
  }

  @Test
  @DisplayName("SUB-1 a trial costs nothing and sells nothing")
  void trialIsFree() {
    var odd =
        sold(
            APlan.EVERYWHERE,
            Duration.ofDays(1),
            List.of(AddOn.COMMERCE),
            PRICES,
            Map.of(AddOn.COMMERCE, PRICES));
    assertThat(PlanFaults.of(APlan.listed(List.of(odd))))
        .containsExactly(
            "P version 1: a trial costs nothing", "P version 1: a trial sells no licences");
  }

  @Test
  @DisplayName("SUB-3 licences are sold of add-ons the plan includes, where it is open")
  void licences() {
    var prices = Map.of(Region.UK, POUNDS);
    var sold = Map.of(AddOn.COMMERCE, Map.of(Region.UK, POUNDS));
    assertThat(faults(sold(UK, null, List.of(AddOn.COMMERCE), prices, sold))).isEmpty();
    assertThat(faults(sold(UK, null, List.of(), prices, sold)))
        .containsExactly("P version 1: sells licences of COMMERCE, which it does not include");
    var us = Map.of(AddOn.COMMERCE, Map.of(Region.US, new Price("USD", 1, 2)));
    assertThat(faults(sold(UK, null, List.of(AddOn.COMMERCE), prices, us)))
        .containsExactly("P version 1: sells licences of COMMERCE in US, where it is not open");
  }

  @Test
  @DisplayName("SUB-9 there is such a currency, and one in each region, for all that is sold there")
  void currencies() {
    assertThat(faults(priced(Map.of(Region.UK, new Price("GPB", 1, 2)))))
        .containsExactly("P version 1 in UK: there is no currency \"GPB\"");
    assertThat(faults(APlan.of("FIRST", 1), priced(Map.of(Region.UK, new Price("EUR", 1, 2)))))
        .containsExactly("P version 1 in UK: costs EUR, where FIRST version 1 costs GBP");
    assertThat(faults(priced(Map.of(Region.UK, new Price("EUR", 1, 2)))))
        .containsExactly("self-paid version 1 in UK: costs GBP, where P version 1 costs EUR");
  }

  @Test
  @DisplayName("SUB-9 a price is not below zero, and can be reckoned with")
  void amounts() {
    assertThat(faults(priced(Map.of(Region.UK, new Price("GBP", 0, PriceFaults.MOST))))).isEmpty();
    assertThat(faults(priced(Map.of(Region.UK, new Price("GBP", -1, PriceFaults.MOST + 1)))))
        .containsExactly(
            "P version 1 in UK: costs less than nothing, -1",
            "P version 1 in UK: costs more than can be, 100000000001");
  }

  @Test
  @DisplayName("SUB-4 what clients pay by themselves has versions, and a price in every region")
  void selfPaid() {
    var odd = new SelfPaid(0, " ", Map.of(Region.UK, POUNDS));
    assertThat(PlanFaults.of(new Catalogue(List.of(trial()), List.of(odd, odd), List.of())))
        .contains(
            "self-paid version 0: versions count from 1",
            "self-paid version 0: has no name",
            "self-paid version 0: is there twice",
            "self-paid version 0: has no price in US",
            "self-paid version 0: has no price in CA")
        .doesNotContain("self-paid version 0: has no price in UK");
    assertThat(PlanFaults.of(new Catalogue(List.of(trial()), List.of(), List.of("unread"))))
        .containsExactly("unread", "self-paid: there is no version");
  }

  @Test
  @DisplayName("SUB-3 a plan licenses an add-on for two thousand clients at most")
  void many() {
    assertThat(faults(licensed(2000))).isEmpty();
    assertThat(faults(licensed(2001)))
        .containsExactly("P version 1: licenses an add-on for more than 2000 clients");
  }

  private static Plan licensed(int number) {
    return new Plan(
        "P",
        1,
        "P",
        5,
        null,
        APlan.EVERYWHERE,
        false,
        List.of(AddOn.COMMERCE),
        Map.of(AddOn.COMMERCE, number),
        PRICES,
        Map.of(),
        null);
  }
}
