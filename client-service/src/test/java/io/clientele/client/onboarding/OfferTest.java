package io.clientele.client.onboarding;

import static io.clientele.client.account.ClientKind.BUSINESS;
import static io.clientele.client.account.ClientKind.SELF_EMPLOYED;
import static io.clientele.client.account.Solution.BOOKKEEPING;
import static io.clientele.client.account.Solution.DATA_HEALTH_INSIGHTS;
import static io.clientele.client.onboarding.Step.ACCESS;
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
    var offer = Offer.to(Situation.in(Region.UK).practice(), true);
    assertThat(offer.steps())
        .containsExactly(KIND, SOLUTIONS, CONNECTION, DETAILS, ACCESS, INVITATION);
    assertThat(offer.kinds()).containsExactly(BUSINESS, SELF_EMPLOYED);
    assertThat(Offer.to(Situation.in(Region.UK).withKinds(SELF_EMPLOYED).practice(), true).kinds())
        .containsExactly(SELF_EMPLOYED);
  }

  @Test
  @DisplayName("CLI-2 US and CA practices are not asked for the kind")
  void across_the_ocean_nobody_is_asked_for_the_kind() {
    for (var region : new Region[] {Region.US, Region.CA}) {
      var offer = Offer.to(Situation.in(region).withKinds().practice(), true);
      assertThat(offer.steps()).containsExactly(SOLUTIONS, CONNECTION, DETAILS, ACCESS, INVITATION);
      assertThat(offer.kinds()).containsExactly(BUSINESS);
    }
  }

  @Test
  @DisplayName("CLI-4 Xero and Sage can be connected while adding, nothing else")
  void xero_and_sage_can_be_connected_while_adding() {
    for (var region : Region.values()) {
      assertThat(Offer.to(Situation.in(region).practice(), true).software())
          .extracting(Enum::name)
          .containsExactly("XERO", "SAGE");
    }
  }

  @Test
  @DisplayName("CLI-3 insights are offered with the add-on")
  void insights_are_offered_with_the_add_on() {
    var with = Situation.in(Region.UK).withAddOns(AddOn.DATA_HEALTH_INSIGHTS);
    assertThat(Offer.to(with.practice(), true).solutions())
        .containsExactly(BOOKKEEPING, DATA_HEALTH_INSIGHTS);
    assertThat(Offer.to(Situation.in(Region.UK).withAddOns().practice(), true).solutions())
        .containsExactly(BOOKKEEPING);
  }

  @Test
  @DisplayName("CLI-5 a practice with a single colleague is not asked who is to see the client")
  void a_single_colleague_is_not_asked_for_access() {
    var practice = Situation.in(Region.CA).practice();
    assertThat(Offer.to(practice, false).steps())
        .containsExactly(SOLUTIONS, CONNECTION, DETAILS, INVITATION);
    assertThat(Offer.to(practice, true).teams()).isTrue();
    assertThat(Offer.to(Situation.in(Region.CA).withoutTeams().practice(), true).teams()).isFalse();
  }

  @Test
  @DisplayName("CLI-13 income sources are offered for the self-employed of a UK practice alone")
  void income_sources_are_offered_for_the_self_employed() {
    assertThat(Offer.to(Situation.in(Region.UK).practice(), true).incomeSourcesFor())
        .isEqualTo(SELF_EMPLOYED);
    var without = Situation.in(Region.UK).withKinds(BUSINESS).practice();
    assertThat(Offer.to(without, true).incomeSourcesFor()).isNull();
    assertThat(Offer.to(Situation.in(Region.US).practice(), true).incomeSourcesFor()).isNull();
  }

  @Test
  @DisplayName("CLI-12 the mark is offered to US and CA practices with its list of categories")
  void the_mark_is_offered_with_its_list() {
    for (var region : Region.values()) {
      assertThat(Offer.to(Situation.in(region).practice(), true).selfEmployed())
          .isEqualTo(region.selfEmployedList().orElse(null));
    }
  }
}
