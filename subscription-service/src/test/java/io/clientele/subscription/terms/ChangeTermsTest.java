package io.clientele.subscription.terms;

import static io.clientele.subscription.plan.APlan.advanced;
import static io.clientele.subscription.plan.APlan.catalogue;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Reason;
import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Line;
import io.clientele.subscription.billing.Price;
import io.clientele.subscription.billing.Term;
import io.clientele.subscription.licence.Assignments;
import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Kind;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.SubscriptionEvent.Charged;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.EntitlementsChanged;
import io.clientele.subscription.terms.SubscriptionEvent.IntervalChanged;
import io.clientele.subscription.terms.SubscriptionEvent.PlanChanged;
import io.clientele.subscription.terms.SubscriptionEvent.StatusChanged;
import io.clientele.subscription.terms.SubscriptionEvent.TrialStarted;
import io.clientele.subscription.terms.agreed.Booking;
import io.clientele.subscription.terms.agreed.ChosenPlan;
import io.clientele.subscription.terms.agreed.Wanted;
import io.clientele.subscription.terms.life.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeTermsTest {

  private static final AddOn INSIGHTS = AddOn.DATA_HEALTH_INSIGHTS;
  private static final List<Kind> UK_KINDS = List.of(Kind.BUSINESS, Kind.SELF_EMPLOYED);
  private static final Plan SMALL = costing(3000, 30_000, APlan.of("SMALL", 50));
  private static final Plan TWIN = costing(3000, 30_000, APlan.of("TWIN", 50));
  private static final Plan LARGE = costing(6000, 60_000, advanced("LARGE", 500));
  private static final Plans PLANS = catalogue(SMALL, TWIN, LARGE);

  /** The same plan at this price in the UK; a licence more of insights costs a hundredth of it. */
  static Plan costing(long monthly, long yearly, Plan plan) {
    var one = Map.of(Region.UK, new Price("GBP", monthly / 100, yearly / 100));
    return new Plan(
        plan.code(),
        plan.version(),
        plan.name(),
        plan.clients(),
        plan.trial(),
        Map.of(Region.UK, UK_KINDS),
        plan.teams(),
        plan.addOns(),
        plan.licences(),
        Map.of(Region.UK, new Price("GBP", monthly, yearly)),
        plan.addOns().isEmpty() ? Map.of() : Map.of(INSIGHTS, one),
        null);
  }

  private static Practice trying() {
    return Practice.since("2027-04-01", PLANS);
  }

  private static Wanted licences(int number) {
    return new Wanted(null, null, Map.of(INSIGHTS, number));
  }

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
  void licences() {
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
  @DisplayName("SUB-3 fewer licences than are assigned are refused with how many to take back")
  void inUse() {
    var practice = trying().wants("LARGE").wants(licences(2));
    var clients = IntStream.range(0, 101).mapToObj(i -> "c" + i).toList();
    var full =
        new Practice(
            PLANS, practice.it().with(new Assignments(Map.of(INSIGHTS, clients))), practice.now);
    assertThat(full.state().assigned()).containsEntry(INSIGHTS, 101);
    assertThat(full.wants(licences(0)).why.getFirst().facts())
        .containsEntry("assigned", 101)
        .containsEntry("licences", 100)
        .containsEntry("toRemove", 1);
    assertThat(full.codes()).containsExactly("LICENCES_IN_USE");
    full.used = 600;
    assertThat(full.wants("SMALL").codes()).containsExactly("LICENCES_IN_USE");
    assertThat(full.wants(licences(1)).codes()).isEmpty();
  }

  @Test
  @DisplayName("SUB-3 licences that are not sold with a plan are refused")
  void notSold() {
    assertThat(trying().wants("SMALL").wants(licences(1)).codes())
        .containsExactly("LICENCES_NOT_SOLD");
    assertThat(trying().wants("SMALL").wants(licences(0)).codes()).isEmpty();
  }

  @Test
  @DisplayName("SUB-2 only a practice admin may change the plan, leave or stay")
  void adminOnly() {
    var trial = trying();
    var decisions =
        List.of(
            new ChangeTerms(Wanted.plan("LARGE"), null, false)
                .decide(trial.it(), PLANS, trial.now, () -> 0),
            new WithdrawChange(false).decide(trial.it(), PLANS, trial.now),
            new Cancel(false).decide(trial.it(), PLANS, trial.now),
            new Stay(false).decide(trial.it(), PLANS, trial.now));
    for (var decision : decisions) {
      assertThat(decision).isEqualTo(Decision.refused(SubscriptionRefusal.practiceAdminOnly()));
    }
    var previewed =
        new ChangeTerms(Wanted.plan("LARGE"), null, false)
            .preview(trial.it(), PLANS, trial.now, () -> 0);
    assertThat(previewed.why()).containsExactly(SubscriptionRefusal.practiceAdminOnly());
    assertThat(previewed.why().getFirst().facts()).containsEntry("requiredRole", "PRACTICE_ADMIN");
  }

  @Test
  @DisplayName("SUB-1 while a practice is not known yet the change may be asked for again")
  void notYet() {
    var command = new ChangeTerms(Wanted.plan("LARGE"), null, true);
    assertThat(command.decide(null, PLANS, Instant.EPOCH, () -> 0))
        .isEqualTo(Decision.refused(SubscriptionRefusal.notYet()));
    assertThat(command.preview(null, PLANS, Instant.EPOCH, () -> 0).why())
        .containsExactly(SubscriptionRefusal.notYet());
    assertThat(SubscriptionRefusal.notYet().reason().kind()).isEqualTo(Reason.Kind.NOT_YET);
  }

  @Test
  @DisplayName(
      "SUB-1 an unknown plan is refused with those there are; nobody goes back to the trial")
  void unknown() {
    for (var code : List.of("HUGE", "TRIAL")) {
      var no = trying().wants("SMALL").wants(code).why.getFirst();
      assertThat(no.reason()).isEqualTo(SubscriptionRefusal.PLAN_UNKNOWN);
      assertThat(no.facts()).containsEntry("plans", List.of("SMALL", "TWIN", "LARGE"));
    }
  }

  @Test
  @DisplayName("SUB-1 who tries a plan chooses one before anything else")
  void planMissing() {
    assertThat(trying().wants(Interval.YEAR).codes()).containsExactly("PLAN_MISSING");
    assertThat(trying().wants(licences(1)).codes()).containsExactly("PLAN_MISSING");
    assertThat(trying().on("2027-05-01").wants(Interval.YEAR).codes())
        .containsExactly("PLAN_MISSING");
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

  @Test
  @DisplayName("SUB-2 the twenty-first change of a day is refused until the next day begins")
  void tooMany() {
    var practice = trying().wants("SMALL");
    for (var i = 1; i < Proposing.MOST_A_DAY; i++) {
      assertThat(practice.wants(i % 2 == 1 ? "TWIN" : "SMALL").why).isEmpty();
    }
    assertThat(practice.wants("SMALL").codes()).containsExactly("TOO_MANY_CHANGES");
    assertThat(practice.why.getFirst().facts()).containsEntry("retryAfter", 12 * 3600L);
    assertThat(practice.on("2027-04-02").wants("SMALL").why).isEmpty();
  }
}
