package io.clientele.subscription.terms;

import static io.clientele.subscription.plan.APlan.catalogue;
import static io.clientele.subscription.terms.PlansOnSale.LARGE;
import static io.clientele.subscription.terms.PlansOnSale.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.licence.Assignments;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.LimitReductionAsked;
import io.clientele.subscription.terms.SubscriptionEvent.LimitReductionRefused;
import io.clientele.subscription.terms.SubscriptionEvent.LimitReductionWithdrawn;
import io.clientele.subscription.terms.SubscriptionEvent.PlanChanged;
import io.clientele.subscription.terms.SubscriptionState.LimitWish;
import io.clientele.subscription.terms.agreed.RefusedChange;
import io.clientele.subscription.terms.agreed.Wanted;
import io.clientele.subscription.terms.life.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitWishTest {

  private static final Plans PLANS = catalogue(SMALL, LARGE);

  private static Practice large() {
    return Practice.since("2027-04-01", PLANS).wants("LARGE").on("2027-04-21");
  }

  private static Verdict yes(long wish) {
    return new Verdict(wish, true, 20);
  }

  private static Verdict no(long wish) {
    return new Verdict(wish, false, 62);
  }

  @Test
  @DisplayName(
      "SUB-2 a smaller bundle is a wish: nothing changes until client-service has answered")
  void asked() {
    var practice = large();
    var shown = practice.shown(Wanted.plan("SMALL"));
    assertThat(shown.waits()).isTrue();
    practice.wants(Wanted.plan("SMALL"), shown.quote());
    assertThat(practice.news).containsExactly(new LimitReductionAsked("p", 1, "SMALL", 50));
    var state = practice.state();
    assertThat(state.limitWish()).isEqualTo(new LimitWish(1, 50));
    assertThat(state.clientLimit()).isEqualTo(500);
    assertThat(state.pendingChange())
        .extracting(
            SubscriptionState.Waiting::plan,
            SubscriptionState.Waiting::total,
            SubscriptionState.Waiting::currency)
        .containsExactly("SMALL", 1000L - 2000L, "GBP");
    assertThat(practice.paid()).containsExactly(6000L);
  }

  @Test
  @DisplayName("SUB-2 after a yes it is as small as was wished for, and charged as it was shown")
  void lowered() {
    var practice = large().wants("SMALL").hears(yes(1));
    assertThat(practice.news)
        .startsWith(new PlanChanged("p", "LARGE", "SMALL"), new ClientLimitChanged("p", 500, 50));
    assertThat(practice.paid()).containsExactly(6000L, -1000L);
    assertThat(practice.state().limitWish()).isNull();
    assertThat(practice.state().clientLimit()).isEqualTo(50);
  }

  @Test
  @DisplayName("SUB-10 a yes on another day, in another term, charges what was shown that day")
  void loweredLater() {
    var atOnce = large().wants("SMALL").hears(yes(1)).on("2027-05-03").look();
    var later = large().wants("SMALL").on("2027-05-02").look().look();
    assertThat(later.paid()).containsExactly(6000L);
    later.on("2027-05-03").hears(yes(1));
    assertThat(later.paid()).isEqualTo(atOnce.paid()).containsExactly(6000L, -1000L, 3000L);
    assertThat(later.it()).isEqualTo(atOnce.it());
  }

  @Test
  @DisplayName("SUB-10 after a no on another day it has gone on as it was")
  void keptLater() {
    var never = large().on("2027-05-03").look();
    var kept = large().wants("SMALL").on("2027-05-03").hears(no(1));
    assertThat(kept.paid()).isEqualTo(never.paid()).containsExactly(6000L, 6000L);
    assertThat(kept.news).startsWith(new LimitReductionRefused("p", 1, 62, 50, 12)).hasSize(2);
  }

  @Test
  @DisplayName("SUB-2 a no is shown with how many clients to remove, until the next change")
  void kept() {
    var practice = large().wants("SMALL").hears(no(1));
    assertThat(practice.state().refusedChange())
        .isEqualTo(new RefusedChange("SMALL", 62, 50, 12, Instant.parse("2027-04-21T11:00:00Z")));
    assertThat(practice.state().limitWish()).isNull();
    assertThat(practice.state().pendingChange()).isNull();
    assertThat(practice.wants(Interval.YEAR).state().refusedChange()).isNull();
  }

  @Test
  @DisplayName("OPS-3 an answer heard again, or to another wish, changes nothing")
  void heardAgain() {
    var practice = large().wants("SMALL").hears(yes(1));
    var after = practice.it();
    assertThat(practice.hears(yes(1)).hears(no(1)).hears(yes(2)).it()).isEqualTo(after);
    var pending = large().wants("SMALL");
    assertThat(pending.hears(yes(2)).hears(yes(0)).news).isEmpty();
    assertThat(pending.state().limitWish()).isEqualTo(new LimitWish(1, 50));
    assertThat(yes(1).decide(null, PLANS, Instant.EPOCH)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("SUB-2 a wish taken back is no more, whatever is answered to it later")
  void withdrawn() {
    var practice = large().wants("SMALL").withdraws();
    assertThat(practice.news).containsExactly(new LimitReductionWithdrawn("p", 1));
    assertThat(practice.hears(yes(1)).state().clientLimit()).isEqualTo(500);
    assertThat(practice.state().limitWish()).isNull();
    assertThat(practice.withdraws().news).isEmpty();
    practice.wants("SMALL");
    assertThat(practice.state().limitWish()).isEqualTo(new LimitWish(2, 50));
    assertThat(practice.hears(yes(1)).state().clientLimit()).isEqualTo(500);
    assertThat(practice.hears(yes(2)).state().clientLimit()).isEqualTo(50);
    assertThat(practice.paid()).containsExactly(6000L, -1000L);
  }

  @Test
  @DisplayName("SUB-10 a wish taken back on another day: it has gone on as it was")
  void withdrawnLater() {
    var practice = large().wants("SMALL").on("2027-05-03").withdraws();
    assertThat(practice.paid()).containsExactly(6000L, 6000L);
  }

  @Test
  @DisplayName("SUB-2 while a change is pending nothing else is changed, and nobody leaves")
  void pending() {
    var practice = large().wants("SMALL");
    assertThat(practice.wants("LARGE").codes()).containsExactly("CHANGE_PENDING");
    assertThat(practice.wants(Interval.YEAR).codes()).containsExactly("CHANGE_PENDING");
    assertThat(practice.leaves().codes()).containsExactly("CHANGE_PENDING");
    assertThat(practice.it().isAtOnce(LARGE)).isFalse();
  }

  @Test
  @DisplayName("SUB-2 what we know to be too small is refused at once with how many to remove")
  void tooSmall() {
    var practice = large();
    practice.used = 51;
    practice.wants("SMALL");
    assertThat(practice.codes()).containsExactly("BUNDLE_TOO_SMALL");
    assertThat(practice.why.getFirst().facts())
        .containsEntry("used", 51)
        .containsEntry("clients", 50)
        .containsEntry("toRemove", 1);
    practice.used = 50;
    assertThat(practice.wants("SMALL").codes()).isEmpty();
  }

  @Test
  @DisplayName("SUB-3 while fewer licences are wished for, no more than those can be given")
  void licencesMeanwhile() {
    var practice = large();
    assertThat(practice.it().licences(AddOn.DATA_HEALTH_INSIGHTS)).isEqualTo(100);
    practice.wants("SMALL");
    assertThat(practice.it().licences(AddOn.DATA_HEALTH_INSIGHTS)).isZero();
    var given =
        practice
            .withdraws()
            .it()
            .with(new Assignments(Map.of(AddOn.DATA_HEALTH_INSIGHTS, List.of("c"))));
    assertThat(new Practice(PLANS, given, practice.now).wants("SMALL").codes())
        .containsExactly("LICENCES_IN_USE");
  }

  @Test
  @DisplayName("SUB-2 who is suspended wishes too, if it is for less than the bundle agreed on")
  void suspended() {
    var practice = large().leaves().on("2027-05-01").look();
    assertThat(practice.state().status()).isEqualTo(Status.CANCELLED);
    practice.wants("SMALL");
    assertThat(practice.state().limitWish()).isEqualTo(new LimitWish(1, 50));
    assertThat(practice.state().clientLimit()).isZero();
    assertThat(practice.hears(no(1)).state().status()).isEqualTo(Status.CANCELLED);
    practice.wants("SMALL").hears(yes(2));
    assertThat(practice.state().status()).isEqualTo(Status.ACTIVE);
    assertThat(practice.state().clientLimit()).isEqualTo(50);
    assertThat(practice.paid()).containsExactly(6000L, 3000L);
  }

  @Test
  @DisplayName("SUB-2 wishes are counted as changes of their day")
  void counted() {
    var practice = large();
    for (var i = 0; i < Proposing.MOST_A_DAY; i++) {
      assertThat(practice.wants("SMALL").why).isEmpty();
      practice.withdraws();
    }
    assertThat(practice.wants("SMALL").codes()).containsExactly("TOO_MANY_CHANGES");
  }
}
