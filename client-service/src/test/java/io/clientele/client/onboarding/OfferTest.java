package io.clientele.client.onboarding;

import static io.clientele.client.account.ClientKind.BUSINESS;
import static io.clientele.client.account.ClientKind.SELF_EMPLOYED;
import static io.clientele.client.account.Solution.BOOKKEEPING;
import static io.clientele.client.account.Solution.DATA_HEALTH_INSIGHTS;
import static io.clientele.client.onboarding.Step.CONNECTION;
import static io.clientele.client.onboarding.Step.DETAILS;
import static io.clientele.client.onboarding.Step.INVITATION;
import static io.clientele.client.onboarding.Step.KIND;
import static io.clientele.client.onboarding.Step.SOLUTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.AddOn;
import io.clientele.client.practice.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OfferTest {

  @Test
  @DisplayName("CLI-2 a UK practice is asked for the kind, and shown those it has bought")
  void a_uk_practice_is_asked_for_the_kind() {
    var offer = Offer.to(Situation.in(Region.UK).practice());
    assertThat(offer.steps()).containsExactly(KIND, SOLUTIONS, CONNECTION, DETAILS, INVITATION);
    assertThat(offer.kinds()).containsExactly(BUSINESS, SELF_EMPLOYED);
    assertThat(Offer.to(Situation.in(Region.UK).withKinds(SELF_EMPLOYED).practice()).kinds())
        .containsExactly(SELF_EMPLOYED);
  }

  @Test
  @DisplayName("CLI-2 US and CA practices are not asked for the kind")
  void across_the_ocean_nobody_is_asked_for_the_kind() {
    for (var region : new Region[] {Region.US, Region.CA}) {
      var offer = Offer.to(Situation.in(region).withKinds().practice());
      assertThat(offer.steps()).containsExactly(SOLUTIONS, CONNECTION, DETAILS, INVITATION);
      assertThat(offer.kinds()).containsExactly(BUSINESS);
    }
  }

  @Test
  @DisplayName("CLI-4 Xero and Sage can be connected while adding, nothing else")
  void xero_and_sage_can_be_connected_while_adding() {
    for (var region : Region.values()) {
      assertThat(Offer.to(Situation.in(region).practice()).software())
          .extracting(Enum::name)
          .containsExactly("XERO", "SAGE");
    }
  }

  @Test
  @DisplayName("CLI-3 insights are offered with the add-on")
  void insights_are_offered_with_the_add_on() {
    var with = Situation.in(Region.UK).withAddOns(AddOn.DATA_HEALTH_INSIGHTS);
    assertThat(Offer.to(with.practice()).solutions())
        .containsExactly(BOOKKEEPING, DATA_HEALTH_INSIGHTS);
    assertThat(Offer.to(Situation.in(Region.UK).withAddOns().practice()).solutions())
        .containsExactly(BOOKKEEPING);
  }
}
