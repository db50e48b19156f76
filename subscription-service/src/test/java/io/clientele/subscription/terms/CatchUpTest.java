package io.clientele.subscription.terms;

import static io.clientele.subscription.plan.APlan.catalogue;
import static io.clientele.subscription.terms.PlansOnSale.LARGE;
import static io.clientele.subscription.terms.PlansOnSale.SMALL;
import static io.clientele.subscription.terms.PlansOnSale.costing;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Term;
import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Reach;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.SubscriptionEvent.CancellationPlanned;
import io.clientele.subscription.terms.SubscriptionEvent.CancellationWithdrawn;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.StatusChanged;
import io.clientele.subscription.terms.agreed.Billing;
import io.clientele.subscription.terms.agreed.Wanted;
import io.clientele.subscription.terms.life.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CatchUpTest {

  private static final Plans PLANS = catalogue(SMALL, LARGE);

  private static Practice trying() {
    return Practice.since("2027-01-31", PLANS);
  }

  private static Plan reaching(Plan newer, String from) {
    return new Plan(
        newer.code(),
        newer.version(),
        newer.name(),
        newer.clients(),
        newer.trial(),
        newer.kinds(),
        newer.teams(),
        newer.addOns(),
        newer.licences(),
        newer.prices(),
        newer.licencePrices(),
        new Reach(List.of(1), LocalDate.parse(from)));
  }

  @SuppressWarnings("NullAway") // as the store reads what an older release kept
  private static Practice old(Subscription now, Practice like) {
    return new Practice(
        like.plans,
        new Subscription(
            now.id(),
            now.region(),
            now.status(),
            now.plan(),
            now.clientLimit(),
            now.entitlements(),
            now.trialEndsAt(),
            null,
            null,
            null,
            null,
            null),
        like.now);
  }

  @Test
  @DisplayName("SUB-1 a trial that is over without a plan is suspended: it may add no clients")
  void trialOver() {
    var practice = trying().on("2027-02-13").look();
    assertThat(practice.news).isEmpty();
    practice.now = practice.it().trialEndsAt().minusMillis(1);
    assertThat(practice.look().news).isEmpty();
    practice.now = practice.it().trialEndsAt();
    assertThat(practice.look().news)
        .containsExactly(
            new ClientLimitChanged("p", 10, 0),
            new StatusChanged("p", Status.TRIAL, Status.SUSPENDED));
    assertThat(practice.state().clientLimit()).isZero();
    assertThat(practice.it().dueAt()).isNull();
    assertThat(practice.look().news).isEmpty();
    practice.wants("SMALL");
    assertThat(practice.state().status()).isEqualTo(Status.ACTIVE);
    assertThat(practice.state().clientLimit()).isEqualTo(50);
    assertThat(practice.paid()).containsExactly(3000L);
  }

  @Test
  @DisplayName("SUB-10 terms begin on the day of the first, or the last of a shorter month")
  void monthEnds() {
    var practice = trying().wants("SMALL");
    assertThat(practice.on("2027-02-27").look().news).isEmpty();
    assertThat(practice.on("2027-02-28").look().state().term())
        .isEqualTo(new Term(LocalDate.parse("2027-02-28"), LocalDate.parse("2027-03-31")));
    assertThat(practice.on("2027-06-15").look().paid())
        .containsExactly(3000L, 3000L, 3000L, 3000L, 3000L);
    assertThat(practice.state().term())
        .isEqualTo(new Term(LocalDate.parse("2027-05-31"), LocalDate.parse("2027-06-30")));
    assertThat(practice.it().dueAt()).isEqualTo(Instant.parse("2027-06-29T23:00:00Z"));
  }

  @Test
  @DisplayName("SUB-10 a term begins when its day begins where the practice is")
  void midnight() {
    var practice =
        new Practice(PLANS, Region.UK, ZoneId.of("America/New_York"), LocalDate.parse("2027-03-01"))
            .wants("SMALL");
    practice.now = Instant.parse("2027-04-01T03:59:59.999Z");
    assertThat(practice.look().news).isEmpty();
    practice.now = Instant.parse("2027-04-01T04:00:00Z");
    assertThat(practice.look().news).hasSize(1);
    assertThat(practice.it().dueAt()).isEqualTo(Instant.parse("2027-05-01T04:00:00Z"));
  }

  @Test
  @DisplayName(
      "SUB-1 the next term is under the version that reaches it, at its prices, and not before")
  void reachedByMore() {
    var practice = trying().wants(new Wanted("LARGE", null, Map.of(AddOn.DATA_HEALTH_INSIGHTS, 5)));
    var newer = costing(9000, 90_000, APlan.version(2, LARGE, 600));
    practice.plans = catalogue(SMALL, LARGE, reaching(newer, "2027-03-30"));
    assertThat(practice.on("2027-03-01").look().paid()).containsExactly(6300L, 6300L);
    practice.on("2027-03-31").look();
    assertThat(practice.paid()).containsExactly(6300L, 6300L, 9000L + 5 * 90);
    assertThat(practice.state().plan().version()).isEqualTo(2);
    assertThat(practice.state().licences()).containsEntry(AddOn.DATA_HEALTH_INSIGHTS, 105);
    assertThat(practice.state().clientLimit()).isEqualTo(600);
    assertThat(practice.news).first().isEqualTo(new ClientLimitChanged("p", 500, 600));
  }

  @Test
  @DisplayName("SUB-2 who leaves has what is paid for until the term ends, and may stay after all")
  void leaves() {
    var practice = trying().wants("SMALL").on("2027-02-03").leaves();
    var end = LocalDate.parse("2027-02-28");
    assertThat(practice.news).containsExactly(new CancellationPlanned("p", end));
    assertThat(practice.state().endsOn()).isEqualTo(end);
    assertThat(practice.leaves().news).isEmpty();
    assertThat(practice.wants("LARGE").codes()).containsExactly("CANCELLATION_PLANNED");
    assertThat(practice.it().isAtOnce(LARGE)).isFalse();
    practice.stays();
    assertThat(practice.news).containsExactly(new CancellationWithdrawn("p"));
    assertThat(practice.stays().news).isEmpty();
    assertThat(practice.on("2027-03-03").look().paid()).containsExactly(3000L, 3000L);
    practice.leaves().on("2027-03-31").look();
    assertThat(practice.news)
        .containsExactly(
            new ClientLimitChanged("p", 50, 0),
            new StatusChanged("p", Status.ACTIVE, Status.CANCELLED));
    assertThat(practice.paid()).containsExactly(3000L, 3000L);
    assertThat(practice.state())
        .extracting(SubscriptionState::interval, SubscriptionState::term, SubscriptionState::endsOn)
        .containsExactly(null, null, null);
    assertThat(practice.leaves().news).isEmpty();
    assertThat(practice.on("2027-09-01").look().news).isEmpty();
  }

  @Test
  @DisplayName("SUB-1 who left comes back by choosing a plan, the same too, in its newest version")
  void comesBack() {
    var practice = trying().wants("SMALL").leaves().on("2027-02-28");
    practice.plans = catalogue(SMALL, LARGE, costing(4000, 40_000, APlan.version(2, SMALL, 50)));
    practice.wants("SMALL");
    assertThat(practice.paid()).containsExactly(3000L, 4000L);
    assertThat(practice.state().status()).isEqualTo(Status.ACTIVE);
    assertThat(practice.state().plan().version()).isEqualTo(2);
  }

  @Test
  @DisplayName("SUB-2 who tries, or is suspended, leaves at once")
  void leavesAtOnce() {
    assertThat(trying().leaves().news)
        .containsExactly(
            new ClientLimitChanged("p", 10, 0),
            new StatusChanged("p", Status.TRIAL, Status.CANCELLED));
    var suspended = trying().on("2027-03-01").look().leaves();
    assertThat(suspended.state().status()).isEqualTo(Status.CANCELLED);
    assertThat(suspended.on("2027-03-02").look().news).isEmpty();
  }

  @Test
  @DisplayName(
      "OPS-4 a plan of a release without prices is paid for from when it is first looked at")
  void olderRelease() {
    var now = trying().wants("SMALL").on("2027-02-10");
    var practice = old(now.it(), now).look();
    assertThat(practice.paid()).containsExactly(3000L);
    assertThat(practice.state().term())
        .isEqualTo(new Term(LocalDate.parse("2027-02-10"), LocalDate.parse("2027-03-10")));
    assertThat(practice.state().interval()).isEqualTo(Interval.MONTH);
    assertThat(practice.state().timeZone()).isEqualTo("Europe/London");
    assertThat(practice.it().assignments().clients()).isEmpty();
    assertThat(practice.it().billing()).isNotEqualTo(Billing.none());
  }

  @Test
  @DisplayName("OPS-4 one whose version has gone goes on for nothing, and is looked at every day")
  void unknownPrice() {
    var now = trying().wants("SMALL").on("2027-02-10");
    now.plans = catalogue(LARGE);
    var practice = old(now.it(), now).look();
    assertThat(practice.it().dueAt()).isEqualTo(Instant.parse("2027-02-11T00:00:00Z"));
    assertThat(practice.look().paid()).isEmpty();
    practice.plans = PLANS;
    assertThat(practice.look().paid()).isEmpty();
    assertThat(practice.on("2027-02-11").look().paid()).containsExactly(3000L);
    var left = old(now.it(), now).leaves();
    assertThat(left.state().status()).isEqualTo(Status.CANCELLED);
  }

  @Test
  @DisplayName("OPS-4 a trial of a release that kept no due times gets one")
  void oldTrial() {
    var now = trying();
    var practice = old(now.it(), now);
    assertThat(practice.it().dueAt()).isNull();
    assertThat(practice.look().it().dueAt()).isEqualTo(practice.it().trialEndsAt());
    assertThat(practice.news).isEmpty();
  }

  @Test
  @DisplayName("SUB-1 of a practice that is not known yet nothing is due")
  void nobody() {
    assertThat(new CatchUp(PLANS, Instant.EPOCH).decide(null))
        .isEqualTo(Decision.refused(SubscriptionRefusal.notYet()));
  }

  @Test
  @DisplayName("SUB-10 charges are kept for twelve months")
  void ledger() {
    var practice = trying().wants("SMALL").on("2029-02-27").look();
    var kept = practice.it().billing().ledger();
    assertThat(kept.made()).isEqualTo(25);
    assertThat(kept.bookings().getFirst().charge().on()).isEqualTo("2028-01-31");
    assertThat(kept.bookings()).hasSize(13);
  }
}
