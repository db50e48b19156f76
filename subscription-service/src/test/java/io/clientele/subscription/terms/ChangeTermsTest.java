package io.clientele.subscription.terms;

import static io.clientele.subscription.plan.APlan.catalogue;
import static io.clientele.subscription.terms.PlansOnSale.INSIGHTS;
import static io.clientele.subscription.terms.PlansOnSale.LARGE;
import static io.clientele.subscription.terms.PlansOnSale.SMALL;
import static io.clientele.subscription.terms.PlansOnSale.UK_KINDS;
import static io.clientele.subscription.terms.PlansOnSale.costing;
import static io.clientele.subscription.terms.PlansOnSale.licences;
import static io.clientele.subscription.terms.PlansOnSale.trying;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Line;
import io.clientele.subscription.billing.Term;
import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.terms.SubscriptionEvent.Charged;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.EntitlementsChanged;
import io.clientele.subscription.terms.SubscriptionEvent.IntervalChanged;
import io.clientele.subscription.terms.SubscriptionEvent.PlanChanged;
import io.clientele.subscription.terms.SubscriptionEvent.StatusChanged;
import io.clientele.subscription.terms.agreed.Booking;
import io.clientele.subscription.terms.agreed.ChosenPlan;
import io.clientele.subscription.terms.agreed.Wanted;
import io.clientele.subscription.terms.life.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeTermsTest {

  @Test
  @DisplayName(
      "SUB-2 the first plan is paid for from today, and all that changed is told, in order")
  void firstPlan() {
    var practice = trying().on("2027-04-10").wants("LARGE");
    var line =
        new Line(
            "LARGE", 1, 6000, LocalDate.parse("2027-04-10"), LocalDate.parse("2027-05-10"), 6000);
    assertThat(practice.news)
        .containsExactly(
            new PlanChanged("p", "TRIAL", "LARGE"),
            new ClientLimitChanged("p", 10, 500),
            new EntitlementsChanged(
                "p", "LARGE", UK_KINDS, true, List.of(INSIGHTS), Map.of(INSIGHTS, 100)),
            new StatusChanged("p", Status.TRIAL, Status.ACTIVE),
            new Charged(
                "p",
                1,
                Booking.Reason.CHANGE,
                new Charge(LocalDate.parse("2027-04-10"), "GBP", List.of(line)),
                6000));
    assertThat(practice.state().plan()).isEqualTo(new ChosenPlan("LARGE", 1, "LARGE"));
    assertThat(practice.state().interval()).isEqualTo(Interval.MONTH);
    assertThat(practice.state().term())
        .isEqualTo(new Term(LocalDate.parse("2027-04-10"), LocalDate.parse("2027-05-10")));
    assertThat(practice.it().dueAt()).isEqualTo(Instant.parse("2027-05-09T23:00:00Z"));
    assertThat(practice.it().trialEndsAt()).isEqualTo(Instant.parse("2027-04-15T11:00:00Z"));
  }

  @Test
  @DisplayName("SUB-2 another plan is charged by the day, and what is left of the first given back")
  void prorated() {
    var practice = trying().wants("SMALL").on("2027-04-21").wants("LARGE");
    assertThat(practice.paid()).containsExactly(3000L, 2000L - 1000L);
    assertThat(practice.state().term())
        .isEqualTo(new Term(LocalDate.parse("2027-04-01"), LocalDate.parse("2027-05-01")));
  }

  @Test
  @DisplayName("SUB-10 a change that is taken back the same day has cost nothing")
  void backAndForth() {
    var practice = trying().wants("SMALL").on("2027-04-21").wants("TWIN").wants("SMALL");
    assertThat(practice.paid().stream().mapToLong(Long::longValue).sum()).isEqualTo(3000);
    practice.wants(Interval.YEAR).wants(Interval.MONTH);
    assertThat(practice.paid().stream().mapToLong(Long::longValue).sum()).isEqualTo(3000);
    assertThat(practice.state().term())
        .isEqualTo(new Term(LocalDate.parse("2027-04-01"), LocalDate.parse("2027-05-01")));
  }

  @Test
  @DisplayName("SUB-2 who pays otherwise begins a new term today")
  void anotherInterval() {
    var practice = trying().wants("SMALL").on("2027-04-21").wants(Interval.YEAR);
    assertThat(practice.paid()).containsExactly(3000L, 30_000L - 1000L);
    assertThat(practice.news)
        .first()
        .isEqualTo(new IntervalChanged("p", Interval.MONTH, Interval.YEAR));
    assertThat(practice.state().term())
        .isEqualTo(new Term(LocalDate.parse("2027-04-21"), LocalDate.parse("2028-04-21")));
  }

  @Test
  @DisplayName("SUB-3 licences are bought on top of those of the plan, for the days that are left")
  void moreLicences() {
    var practice = trying().wants("LARGE").on("2027-04-21").wants(licences(30));
    assertThat(practice.paid()).containsExactly(6000L, 30 * 60 / 3L);
    assertThat(practice.state().licences()).containsEntry(INSIGHTS, 130);
    assertThat(practice.state().clientLimit()).isEqualTo(500);
    assertThat(practice.news).hasSize(2);
    assertThat(practice.it().terms().bought(INSIGHTS)).isEqualTo(30);
    assertThat(practice.it().terms().included(INSIGHTS)).isEqualTo(100);
    assertThat(practice.wants(Interval.YEAR).state().licences()).containsEntry(INSIGHTS, 130);
    assertThat(practice.wants(licences(0)).state().licences()).containsEntry(INSIGHTS, 100);
  }

  @Test
  @DisplayName("SUB-2 what is so already is no change")
  void same() {
    assertThat(trying().wants("TRIAL").news).isEmpty();
    assertThat(trying().wants("LARGE").wants("LARGE").news).isEmpty();
    assertThat(trying().wants("LARGE").wants(Interval.MONTH).news).isEmpty();
    var preview = trying().wants("LARGE").previews(Wanted.plan("LARGE")).preview();
    assertThat(preview).extracting(Preview::changes, Preview::quote).containsExactly(false, null);
  }

  @Test
  @DisplayName("SUB-1 what is agreed keeps its price and its version, also when more is bought")
  void newVersion() {
    var practice = trying().wants("LARGE");
    var dearer = costing(9000, 90_000, APlan.version(2, LARGE, 600));
    practice.plans = catalogue(SMALL, LARGE, dearer);
    practice.on("2027-04-21").wants(licences(30));
    assertThat(practice.paid()).containsExactly(6000L, 30 * 60 / 3L);
    assertThat(practice.state().plan().version()).isEqualTo(1);
    practice.plans = catalogue(SMALL, dearer);
    assertThat(practice.wants(licences(60)).paid()).hasSize(3);
    assertThat(practice.wants(Interval.YEAR).codes()).containsExactly("PLAN_GONE");
    assertThat(practice.on("2027-06-11").look().paid().getLast()).isEqualTo(6000 + 60 * 60);
  }

  @Test
  @DisplayName("SUB-10 whoever says what they were shown is charged that, or shown anew")
  void quotes() {
    var practice = trying().wants("SMALL").on("2027-04-21");
    var shown = practice.shown(Wanted.plan("LARGE"));
    assertThat(shown.total()).isEqualTo(1000);
    assertThat(shown.waits()).isFalse();
    practice.on("2027-04-22").wants(Wanted.plan("LARGE"), shown.quote());
    assertThat(practice.codes()).containsExactly("QUOTE_CHANGED");
    var anew = practice.shown(Wanted.plan("LARGE"));
    assertThat(practice.why.getFirst().facts()).containsEntry("preview", anew);
    practice.wants(Wanted.plan("LARGE"), anew.quote());
    assertThat(practice.paid()).containsExactly(3000L, anew.total());
  }
}
