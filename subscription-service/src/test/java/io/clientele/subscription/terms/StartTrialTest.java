package io.clientele.subscription.terms;

import static io.clientele.subscription.terms.PlansOnSale.PLANS;
import static io.clientele.subscription.terms.PlansOnSale.UK_KINDS;
import static io.clientele.subscription.terms.PlansOnSale.trying;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.EntitlementsChanged;
import io.clientele.subscription.terms.SubscriptionEvent.TrialStarted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StartTrialTest {

  @Test
  @DisplayName("SUB-1 a trial begins with a small bundle and says so, trial first, limit, rights")
  void trialStarts() {
    var begun = trying();
    assertThat(begun.told)
        .containsExactly(
            new TrialStarted("p", "TRIAL", Instant.parse("2027-04-15T11:00:00Z")),
            new ClientLimitChanged("p", null, 10),
            new EntitlementsChanged("p", "TRIAL", UK_KINDS, false, List.of(), Map.of()));
    assertThat(begun.it().dueAt()).isEqualTo(begun.it().trialEndsAt());
    assertThat(begun.state().timeZone()).isEqualTo("Europe/London");
    assertThat(begun.state().term()).isNull();
  }

  @Test
  @DisplayName("SUB-1 a practice gets one trial, whatever it did since")
  void oneTrial() {
    for (var before : List.of(trying(), trying().wants("LARGE"))) {
      assertThat(new StartTrial("p", Region.UK, null).decide(before.it(), PLANS, Instant.EPOCH))
          .isEqualTo(Decision.unchanged());
    }
  }

  @Test
  @DisplayName("SUB-10 a practice that does not say where it is has the days of its region")
  void zones() {
    for (var region : Region.values()) {
      var begun =
          (Decision.Done<Subscription, SubscriptionEvent>)
              new StartTrial("p", region, null).decide(null, PLANS, Instant.EPOCH);
      assertThat(begun.next().timeZone().getId())
          .isEqualTo(
              switch (region) {
                case UK -> "Europe/London";
                case US -> "America/New_York";
                case CA -> "America/Toronto";
              });
    }
  }
}
