package io.clientele.subscription.terms;

import static io.clientele.subscription.plan.APlan.catalogue;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangePlanTest {

  private static final Plan SMALL = APlan.of("SMALL", 50);
  private static final Plan LARGE = APlan.of("LARGE", 500);
  private static final Plans PLANS = catalogue(SMALL, LARGE);

  private static @Nullable Subscription after(@Nullable Subscription before, String plan) {
    return new ChangePlan(plan, true).decide(before, PLANS)
            instanceof Decision.Done<Subscription, SubscriptionEvent> done
        ? done.next()
        : before;
  }

  private static @Nullable Subscription trial() {
    return new StartTrial("p", Region.CA, null).decide(null, PLANS, Instant.EPOCH)
            instanceof Decision.Done<Subscription, SubscriptionEvent> done
        ? done.next()
        : null;
  }

  private static Refusal refusal(@Nullable Subscription before, ChangePlan command) {
    var decision = command.decide(before, PLANS);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<Subscription, SubscriptionEvent>) decision).why().getFirst();
  }

  @Test
  @DisplayName("SUB-2 only a practice admin may change the plan, and others are told so")
  void adminOnly() {
    var no = refusal(trial(), new ChangePlan("LARGE", false));
    assertThat(no.reason()).isEqualTo(SubscriptionRefusal.PRACTICE_ADMIN_ONLY);
    assertThat(no.reason().kind()).isEqualTo(Reason.Kind.FORBIDDEN);
    assertThat(no.reason().rule()).isEqualTo("SUB-2");
    assertThat(no.facts()).containsEntry("requiredRole", "PRACTICE_ADMIN");
    assertThat(refusal(null, new ChangePlan("LARGE", false)).reason())
        .isEqualTo(SubscriptionRefusal.PRACTICE_ADMIN_ONLY);
  }

  @Test
  @DisplayName("SUB-1 while a practice is not known yet the change may be asked for again")
  void notYet() {
    var no = refusal(null, new ChangePlan("LARGE", true));
    assertThat(no.reason()).isEqualTo(SubscriptionRefusal.SUBSCRIPTION_NOT_YET);
    assertThat(no.reason().kind()).isEqualTo(Reason.Kind.NOT_YET);
    assertThat(no.detail()).contains("try again");
  }

  @Test
  @DisplayName("SUB-1 an unknown plan is refused with the plans there are")
  void unknown() {
    var no = refusal(trial(), new ChangePlan("HUGE", true));
    assertThat(no.reason()).isEqualTo(SubscriptionRefusal.PLAN_UNKNOWN);
    assertThat(no.reason().kind()).isEqualTo(Reason.Kind.INVALID);
    assertThat(no.field()).isEqualTo("plan");
    assertThat(no.detail()).contains("HUGE").contains("[SMALL, LARGE]");
    assertThat(no.facts()).containsEntry("plans", List.of("SMALL", "LARGE"));
  }

  @Test
  @DisplayName("SUB-1 nobody goes back to the trial")
  void noWayBack() {
    assertThat(refusal(after(trial(), "SMALL"), new ChangePlan("TRIAL", true)).reason())
        .isEqualTo(SubscriptionRefusal.PLAN_UNKNOWN);
  }

  @Test
  @DisplayName("SUB-2 the plan one is on is no change, the trial too")
  void same() {
    assertThat(new ChangePlan("TRIAL", true).decide(trial(), PLANS))
        .isEqualTo(Decision.unchanged());
    assertThat(new ChangePlan("LARGE", true).decide(after(trial(), "LARGE"), PLANS))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("SUB-2 a smaller bundle is refused with both sizes")
  void smaller() {
    var no = refusal(after(trial(), "LARGE"), new ChangePlan("SMALL", true));
    assertThat(no.reason()).isEqualTo(SubscriptionRefusal.SMALLER_BUNDLE);
    assertThat(no.reason().kind()).isEqualTo(Reason.Kind.CONFLICT);
    assertThat(no.field()).isEqualTo("plan");
    assertThat(no.facts()).containsEntry("clientLimit", 500).containsEntry("clients", 50);
    assertThat(no.detail())
        .isEqualTo(
            "SMALL allows 50 clients, fewer than the 500 of your LARGE plan. "
                + "Moving to a smaller bundle is not possible yet.");
  }
}
