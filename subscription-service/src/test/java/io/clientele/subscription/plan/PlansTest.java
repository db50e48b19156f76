package io.clientele.subscription.plan;

import static io.clientele.subscription.plan.APlan.advanced;
import static io.clientele.subscription.plan.APlan.catalogue;
import static io.clientele.subscription.plan.APlan.including;
import static io.clientele.subscription.plan.APlan.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.subscription.billing.Price;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlansTest {

  private static final Plan SMALL = APlan.of("SMALL", 50);
  private static final Plan LARGE = APlan.of("LARGE", 500);

  @Test
  @DisplayName("SUB-1 the newest version of a plan is the one on offer, wherever it stands")
  void newestVersion() {
    var second = version(2, SMALL, 60);
    assertThat(catalogue(SMALL, second).openTo(Region.UK)).containsExactly(second);
    assertThat(catalogue(second, SMALL).openTo(Region.UK)).containsExactly(second);
  }

  @Test
  @DisplayName("SUB-1 plans are listed by size of bundle, equal ones by code, without the trial")
  void listed() {
    var twin = APlan.of("ANOTHER", 500);
    assertThat(catalogue(LARGE, twin, SMALL).openTo(Region.US)).containsExactly(SMALL, twin, LARGE);
  }

  @Test
  @DisplayName("SUB-1 a plan that is not open to a region is neither listed nor found there")
  void notOpenEverywhere() {
    var onlyUk = including(Map.of(Region.UK, List.of(Kind.BUSINESS)), LARGE);
    var plans = catalogue(SMALL, onlyUk);
    assertThat(plans.openTo(Region.CA)).containsExactly(SMALL);
    assertThat(plans.find("LARGE", Region.CA)).isEmpty();
    assertThat(plans.find("LARGE", Region.UK)).contains(onlyUk);
    assertThatThrownBy(() -> onlyUk.entitlements(Region.CA)).hasMessage("LARGE is not open to CA");
  }

  @Test
  @DisplayName("SUB-1 nobody can change to the trial")
  void trialIsNotOnOffer() {
    assertThat(catalogue(SMALL).find("TRIAL", Region.UK)).isEmpty();
    assertThat(catalogue(SMALL).find("SMALL", Region.UK)).contains(SMALL);
  }

  @Test
  @DisplayName("SUB-1 there is one trial, and it says how long it lasts")
  void trial() {
    assertThat(catalogue(SMALL).trial()).isEqualTo(APlan.trial());
    assertThat(catalogue(SMALL).trialLength()).isEqualTo(Duration.ofDays(14));
  }

  @Test
  @DisplayName("CLI-2 the kinds of client a plan includes are those of the practice's region")
  void kinds() {
    assertThat(SMALL.entitlements(Region.UK).kinds())
        .containsExactly(Kind.BUSINESS, Kind.SELF_EMPLOYED);
    assertThat(SMALL.entitlements(Region.US).kinds()).containsExactly(Kind.BUSINESS);
  }

  @Test
  @DisplayName("CLI-3 teams, add-ons and licences come with the plan")
  void entitlements() {
    assertThat(advanced("A", 1).entitlements(Region.CA))
        .isEqualTo(
            new Entitlements(
                List.of(Kind.BUSINESS),
                true,
                List.of(AddOn.DATA_HEALTH_INSIGHTS),
                Map.of(AddOn.DATA_HEALTH_INSIGHTS, 100)));
  }

  @Test
  @DisplayName("SUB-1 equal entitlements are equal however they were written down")
  void entitlementsAreInOrder() {
    var untidy =
        new Entitlements(
            List.of(Kind.SELF_EMPLOYED, Kind.BUSINESS, Kind.SELF_EMPLOYED),
            true,
            List.of(AddOn.COMMERCE, AddOn.DATA_HEALTH_INSIGHTS, AddOn.COMMERCE),
            Map.of(AddOn.COMMERCE, 1, AddOn.DATA_HEALTH_INSIGHTS, 2));
    assertThat(untidy.kinds()).containsExactly(Kind.BUSINESS, Kind.SELF_EMPLOYED);
    assertThat(untidy.addOns()).containsExactly(AddOn.DATA_HEALTH_INSIGHTS, AddOn.COMMERCE);
    assertThat(untidy.licences().keySet())
        .containsExactly(AddOn.DATA_HEALTH_INSIGHTS, AddOn.COMMERCE);
  }

  @Test
  @DisplayName("SUB-4 who pays by themselves gets the newest offer, at the price of their region")
  void selfPaid() {
    var dearer = Map.of(Region.UK, new Price("GBP", 7, 70));
    var all = new HashMap<>(APlan.PRICES);
    all.putAll(dearer);
    var plans =
        new Plans(
            new Catalogue(
                List.of(APlan.trial()),
                List.of(new SelfPaid(2, "New", all), new SelfPaid(1, "Old", APlan.PRICES)),
                List.of()));
    assertThat(plans.selfPaid(Region.UK))
        .isEqualTo(new SelfPaid.Offer(2, "New", new Price("GBP", 7, 70)));
    assertThatThrownBy(() -> new SelfPaid(1, "Old", dearer).in(Region.CA))
        .hasMessage("nobody in CA can pay by themselves");
  }
}
