package io.clientele.client.onboarding;

import static io.clientele.client.account.ClientKind.BUSINESS;
import static io.clientele.client.account.ClientKind.SELF_EMPLOYED;
import static io.clientele.client.account.Solution.BOOKKEEPING;
import static io.clientele.client.account.Solution.COMMERCE;
import static io.clientele.client.account.Solution.DATA_HEALTH_INSIGHTS;
import static io.clientele.client.onboarding.OnboardingReason.BOOKKEEPING_REQUIRED;
import static io.clientele.client.onboarding.OnboardingReason.BUNDLE_FULL;
import static io.clientele.client.onboarding.OnboardingReason.KEY_OUTLIVED;
import static io.clientele.client.onboarding.OnboardingReason.KIND_NOT_OPEN;
import static io.clientele.client.onboarding.OnboardingReason.KIND_REQUIRED;
import static io.clientele.client.onboarding.OnboardingReason.PERMISSION_MISSING;
import static io.clientele.client.onboarding.OnboardingReason.SOLUTION_NOT_OPEN;
import static io.clientele.client.onboarding.OnboardingReason.SUBSCRIPTION_NOT_KNOWN_YET;
import static io.clientele.client.practice.Region.CA;
import static io.clientele.client.practice.Region.UK;
import static io.clientele.client.practice.Region.US;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.AddOn;
import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

  @Test
  @DisplayName("CLI-2 a UK practice chooses among the kinds its subscription includes")
  void a_uk_practice_chooses_among_its_kinds() {
    assertThat(Situation.in(UK).adding(BUSINESS, BOOKKEEPING)).isEmpty();
    assertThat(Situation.in(UK).adding(SELF_EMPLOYED, BOOKKEEPING)).isEmpty();
    var refusal =
        Situation.in(UK).withKinds(BUSINESS).adding(SELF_EMPLOYED, BOOKKEEPING).getFirst();
    assertThat(refusal.reason()).isEqualTo(KIND_NOT_OPEN);
    assertThat(refusal.field()).isEqualTo("kind");
    assertThat(refusal.facts()).containsEntry("open", List.of(BUSINESS));
    assertReasons(Situation.in(UK).withKinds().adding(BUSINESS, BOOKKEEPING))
        .containsExactly(KIND_NOT_OPEN);
  }

  @Test
  @DisplayName("CLI-2 a UK practice has to say the kind")
  void a_uk_practice_has_to_say_the_kind() {
    var refusal = Situation.in(UK).withKinds(SELF_EMPLOYED).adding(null, BOOKKEEPING).getFirst();
    assertThat(refusal.reason()).isEqualTo(KIND_REQUIRED);
    assertThat(refusal.field()).isEqualTo("kind");
    assertThat(refusal.facts()).containsEntry("open", List.of(SELF_EMPLOYED));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = Region.class,
      names = {"US", "CA"})
  @DisplayName("CLI-2 a client of a US or CA practice is always a business")
  void across_the_ocean_a_client_is_always_a_business(Region region) {
    var practice = Situation.in(region).withKinds();
    assertThat(practice.adding(null, BOOKKEEPING)).isEmpty();
    assertThat(practice.adding(BUSINESS, BOOKKEEPING)).isEmpty();
    assertThat(Admission.kind(Situation.command(null, BOOKKEEPING))).isEqualTo(BUSINESS);
    assertReasons(Situation.in(region).adding(SELF_EMPLOYED, BOOKKEEPING))
        .containsExactly(KIND_NOT_OPEN);
  }

  @Test
  @DisplayName("CLI-2 the kind asked for is the kind it gets")
  void the_kind_asked_for_is_the_kind_it_gets() {
    assertThat(Admission.kind(Situation.command(SELF_EMPLOYED))).isEqualTo(SELF_EMPLOYED);
  }

  @Test
  @DisplayName("CLI-3 insights are open only with the add-on")
  void insights_are_open_only_with_the_add_on() {
    assertThat(Situation.in(UK).adding(BUSINESS, BOOKKEEPING, DATA_HEALTH_INSIGHTS)).isEmpty();
    var refusal =
        Situation.in(UK)
            .withAddOns(AddOn.COMMERCE)
            .adding(BUSINESS, BOOKKEEPING, DATA_HEALTH_INSIGHTS)
            .getFirst();
    assertThat(refusal.reason()).isEqualTo(SOLUTION_NOT_OPEN);
    assertThat(refusal.field()).isEqualTo("solutions[1]");
    assertThat(refusal.facts()).containsEntry("open", List.of(BOOKKEEPING));
  }

  @Test
  @DisplayName("CLI-3 nothing is open while adding but bookkeeping and insights")
  void commerce_is_not_open_while_adding() {
    assertReasons(Situation.in(US).adding(BUSINESS, COMMERCE, BOOKKEEPING))
        .containsExactly(SOLUTION_NOT_OPEN);
  }

  @Test
  @DisplayName("CLI-3 every client gets bookkeeping")
  void every_client_gets_bookkeeping() {
    var refusal = Situation.in(CA).adding(BUSINESS, DATA_HEALTH_INSIGHTS).getFirst();
    assertThat(refusal.reason()).isEqualTo(BOOKKEEPING_REQUIRED);
    assertThat(refusal.field()).isEqualTo("solutions");
  }

  @Test
  @DisplayName("CLI-3 a solution asked for twice is given once")
  void a_solution_asked_for_twice_is_given_once() {
    var command = Situation.command(null, DATA_HEALTH_INSIGHTS, BOOKKEEPING, BOOKKEEPING);
    assertThat(Admission.solutions(command)).containsExactly(BOOKKEEPING, DATA_HEALTH_INSIGHTS);
    assertThat(Admission.solutions(Situation.command(null))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"PRACTICE_ADMIN", "CLIENT_ADMIN"})
  @DisplayName("CLI-10 practice admins and client admins may add clients")
  void admins_may_add_clients(String role) {
    assertThat(Situation.in(US).askedBy(role).adding(null, BOOKKEEPING)).isEmpty();
  }

  @Test
  @DisplayName("CLI-10 a standard colleague needs the permission and is told which")
  void a_standard_colleague_needs_the_permission() {
    var standard = Situation.in(US).askedBy("STANDARD", "SOMETHING_ELSE");
    var refusal = standard.adding(null, BOOKKEEPING).getFirst();
    assertThat(refusal.reason()).isEqualTo(PERMISSION_MISSING);
    assertThat(refusal.facts()).containsEntry("permission", "ADD_CLIENT_ACCOUNTS");
    assertThat(refusal.detail()).contains("ADD_CLIENT_ACCOUNTS");
    assertThat(
            Situation.in(US).askedBy("STANDARD", "ADD_CLIENT_ACCOUNTS").adding(null, BOOKKEEPING))
        .isEmpty();
  }

  @Test
  @DisplayName("CLI-9 a full bundle is told with number, limit and where to upgrade")
  void a_full_bundle_is_told() {
    assertThat(Situation.in(US).withBundle(10, 9).adding(null, BOOKKEEPING)).isEmpty();
    var refusal = Situation.in(US).withBundle(10, 10).adding(null, BOOKKEEPING).getFirst();
    assertThat(refusal.reason()).isEqualTo(BUNDLE_FULL);
    assertThat(refusal.detail()).isEqualTo("Your bundle allows 10 clients and you have 10.");
    assertThat(refusal.facts())
        .containsEntry("used", 10)
        .containsEntry("limit", 10)
        .containsEntry("upgrade", "/api/practices/p1/subscription/change");
  }

  @Test
  @DisplayName("CLI-9 a limit below the use lets nobody in")
  void a_limit_below_the_use_lets_nobody_in() {
    assertReasons(Situation.in(US).withBundle(5, 9).adding(null, BOOKKEEPING))
        .containsExactly(BUNDLE_FULL);
  }

  @Test
  @DisplayName("CLI-9 nothing is decided before the subscription was heard of")
  void nothing_is_decided_before_the_subscription_was_heard_of() {
    var it = Situation.in(US);
    var command = Situation.command(null, BOOKKEEPING);
    assertReasons(
            Admission.problems(
                command, it.caller(), new Facts(null, null, it.bundle(), null, null, false)))
        .containsExactly(SUBSCRIPTION_NOT_KNOWN_YET);
    assertReasons(
            Admission.problems(
                command, it.caller(), new Facts(null, it.practice(), null, null, null, false)))
        .containsExactly(SUBSCRIPTION_NOT_KNOWN_YET);
    assertThat(Admission.notKnownYet().detail()).isNotBlank();
  }

  @Test
  @DisplayName("CLI-1 every problem is listed at once")
  void every_problem_is_listed_at_once() {
    var refusals =
        Situation.in(UK)
            .withKinds(BUSINESS)
            .withAddOns()
            .withBundle(1, 1)
            .askedBy("STANDARD")
            .adding(SELF_EMPLOYED, COMMERCE, DATA_HEALTH_INSIGHTS);
    assertReasons(refusals)
        .containsExactly(
            PERMISSION_MISSING,
            KIND_NOT_OPEN,
            BOOKKEEPING_REQUIRED,
            SOLUTION_NOT_OPEN,
            SOLUTION_NOT_OPEN,
            BUNDLE_FULL);
    assertThat(refusals).allSatisfy(refusal -> assertThat(refusal.detail()).isNotBlank());
  }

  @Test
  @DisplayName("GTW-2 every reason names its rule and its sort of no")
  void every_reason_names_its_rule_and_its_sort() {
    assertThat(OnboardingReason.values())
        .extracting(Reason::rule)
        .containsExactly(
            "CLI-10", "CLI-9", "CLI-4", "CLI-4", "CLI-4", "CLI-4", "CLI-4", "CLI-2", "CLI-2",
            "CLI-3", "CLI-3", "CLI-4", "CLI-6", "CLI-6", "CLI-14", "CLI-14", "CLI-9");
    assertThat(PERMISSION_MISSING.kind()).isEqualTo(Reason.Kind.FORBIDDEN);
    assertThat(SUBSCRIPTION_NOT_KNOWN_YET.kind()).isEqualTo(Reason.Kind.NOT_YET);
    assertThat(BUNDLE_FULL.kind()).isEqualTo(Reason.Kind.CONFLICT);
    assertThat(List.of(KIND_REQUIRED, KIND_NOT_OPEN, SOLUTION_NOT_OPEN, KEY_OUTLIVED))
        .extracting(Reason::kind)
        .containsOnly(Reason.Kind.INVALID);
  }

  private static AbstractListAssert<?, List<? extends Reason>, Reason, ObjectAssert<Reason>>
      assertReasons(List<Refusal> refusals) {
    return assertThat(refusals).extracting(Refusal::reason);
  }
}
