package io.clientele.subscription.terms;

import static io.clientele.subscription.terms.PlansOnSale.INSIGHTS;
import static io.clientele.subscription.terms.PlansOnSale.PLANS;
import static io.clientele.subscription.terms.PlansOnSale.licences;
import static io.clientele.subscription.terms.PlansOnSale.trying;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Reason;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.licence.Assignments;
import io.clientele.subscription.terms.agreed.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefusedTermsTest {

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
