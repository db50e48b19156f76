package io.clientele.subscription.terms;

import static io.clientele.subscription.plan.APlan.advanced;
import static io.clientele.subscription.plan.APlan.catalogue;
import static io.clientele.subscription.plan.APlan.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Kind;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.EntitlementsChanged;
import io.clientele.subscription.terms.SubscriptionEvent.PlanChanged;
import io.clientele.subscription.terms.SubscriptionEvent.StatusChanged;
import io.clientele.subscription.terms.SubscriptionEvent.TrialStarted;
import io.clientele.subscription.terms.agreed.ChosenPlan;
import io.clientele.subscription.terms.life.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant END = Instant.parse("2026-12-05T10:00:00Z");
  private static final List<Kind> UK_KINDS = List.of(Kind.BUSINESS, Kind.SELF_EMPLOYED);
  private static final Plan SMALL = APlan.of("SMALL", 50);
  private static final Plan TWIN = APlan.of("TWIN", 50);
  private static final Plan LARGE = advanced("LARGE", 500);
  private static final Plans PLANS = catalogue(SMALL, TWIN, LARGE);

  private static Decision.Done<Subscription, SubscriptionEvent> done(
      Decision<Subscription, SubscriptionEvent> decision) {
    return switch (decision) {
      case Decision.Done<Subscription, SubscriptionEvent> done -> done;
      case Decision.Unchanged<Subscription, SubscriptionEvent> same ->
          throw new AssertionError(same);
      case Decision.Refused<Subscription, SubscriptionEvent> no -> throw new AssertionError(no);
    };
  }

  private static Subscription trial() {
    return done(new StartTrial("p", Region.UK, null).decide(null, PLANS, NOW)).next();
  }

  private static Subscription on(Plan plan) {
    return done(ChangePlan.moved(trial(), plan)).next();
  }

  @Test
  @DisplayName("SUB-1 a trial begins with a small bundle and says so, trial first, limit, rights")
  void trialStarts() {
    var begun = done(new StartTrial("p", Region.UK, null).decide(null, PLANS, NOW));
    assertThat(begun.events())
        .containsExactly(
            new TrialStarted("p", "TRIAL", END),
            new ClientLimitChanged("p", null, 10),
            new EntitlementsChanged("p", "TRIAL", UK_KINDS, false, List.of(), Map.of()));
    assertThat(SubscriptionState.of(begun.next()))
        .isEqualTo(
            new SubscriptionState(
                "p",
                Status.TRIAL,
                new ChosenPlan("TRIAL", 1, "Trial"),
                10,
                UK_KINDS,
                false,
                List.of(),
                Map.of(),
                END,
                "Europe/London",
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null));
  }

  @Test
  @DisplayName("SUB-1 a practice gets one trial, whatever it did since")
  void oneTrial() {
    for (var before : List.of(trial(), on(LARGE))) {
      assertThat(new StartTrial("p", Region.UK, null).decide(before, PLANS, END))
          .isEqualTo(Decision.unchanged());
    }
  }

  @Test
  @DisplayName("CLI-2 a trial in the US includes business clients only")
  void trialElsewhere() {
    var begun = done(new StartTrial("p", Region.US, null).decide(null, PLANS, NOW)).next();
    assertThat(begun.entitlements().kinds()).containsExactly(Kind.BUSINESS);
  }

  @Test
  @DisplayName("SUB-2 a move to a larger bundle tells of plan, limit and rights, in this order")
  void upgrade() {
    var moved = done(ChangePlan.moved(trial(), LARGE));
    assertThat(moved.events())
        .containsExactly(
            new PlanChanged("p", "TRIAL", "LARGE"),
            new ClientLimitChanged("p", 10, 500),
            new EntitlementsChanged(
                "p",
                "LARGE",
                UK_KINDS,
                true,
                List.of(AddOn.DATA_HEALTH_INSIGHTS),
                Map.of(AddOn.DATA_HEALTH_INSIGHTS, 100)),
            new StatusChanged("p", Status.TRIAL, Status.ACTIVE));
    assertThat(moved.next().status()).isEqualTo(Status.ACTIVE);
    assertThat(moved.next().plan()).isEqualTo(new ChosenPlan("LARGE", 1, "LARGE"));
  }

  @Test
  @DisplayName("SUB-1 leaving the trial keeps when it would have ended")
  void trialEndStays() {
    assertThat(on(SMALL).trialEndsAt()).isEqualTo(END);
  }

  @Test
  @DisplayName("SUB-2 rights that stay the same are not told again")
  void sameRights() {
    assertThat(done(ChangePlan.moved(trial(), SMALL)).events())
        .containsExactly(
            new PlanChanged("p", "TRIAL", "SMALL"),
            new ClientLimitChanged("p", 10, 50),
            new StatusChanged("p", Status.TRIAL, Status.ACTIVE));
  }

  @Test
  @DisplayName("SUB-2 a bundle of the same size is not told again")
  void sameLimit() {
    assertThat(done(ChangePlan.moved(on(SMALL), TWIN)).events())
        .containsExactly(new PlanChanged("p", "SMALL", "TWIN"));
  }

  @Test
  @DisplayName("SUB-1 terms agreed on stay when the plan gets a new version")
  void newVersion() {
    var small = on(SMALL);
    var newer = catalogue(SMALL, version(2, SMALL, 60));
    assertThat(new ChangePlan("SMALL", true).decide(small, newer)).isEqualTo(Decision.unchanged());
    assertThat(small.canMoveTo(version(2, SMALL, 60))).isFalse();
  }

  @Test
  @DisplayName("SUB-1 who changes to a plan gets its newest version")
  void newestVersion() {
    var newer = catalogue(SMALL, version(2, SMALL, 60));
    var moved = done(new ChangePlan("SMALL", true).decide(trial(), newer)).next();
    assertThat(moved.plan()).isEqualTo(new ChosenPlan("SMALL", 2, "SMALL v2"));
    assertThat(moved.clientLimit()).isEqualTo(60);
  }
}
