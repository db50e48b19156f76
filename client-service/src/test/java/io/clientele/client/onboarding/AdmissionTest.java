package io.clientele.client.onboarding;

import static io.clientele.client.account.ClientKind.BUSINESS;
import static io.clientele.client.account.ClientKind.SELF_EMPLOYED;
import static io.clientele.client.account.Solution.BOOKKEEPING;
import static io.clientele.client.account.Solution.COMMERCE;
import static io.clientele.client.account.Solution.DATA_HEALTH_INSIGHTS;
import static io.clientele.client.bundle.BundleReason.BUNDLE_FULL;
import static io.clientele.client.onboarding.OnboardingReason.KEY_OUTLIVED;
import static io.clientele.client.onboarding.OnboardingReason.KIND_NOT_OPEN;
import static io.clientele.client.onboarding.OnboardingReason.KIND_REQUIRED;
import static io.clientele.client.onboarding.OnboardingReason.PERMISSION_MISSING;
import static io.clientele.client.onboarding.OnboardingReason.SOLUTION_NOT_OPEN;
import static io.clientele.client.practice.PracticeReason.SUBSCRIPTION_NOT_KNOWN_YET;
import static io.clientele.client.practice.Region.UK;
import static io.clientele.client.practice.Region.US;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.onboarding.AddClient.Invitee;
import io.clientele.client.practice.Entitlements;
import io.clientele.client.practice.PracticeReason;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

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
                command,
                it.caller(),
                new Facts(null, null, it.bundle(), null, null, false, null, Finding.DOMAIN)))
        .containsExactly(SUBSCRIPTION_NOT_KNOWN_YET);
    assertReasons(
            Admission.problems(
                command,
                it.caller(),
                new Facts(null, it.practice(), null, null, null, false, null, Finding.DOMAIN)))
        .containsExactly(SUBSCRIPTION_NOT_KNOWN_YET);
    assertThat(PracticeReason.notKnownYet().detail()).isNotBlank();
  }

  @Test
  @DisplayName("CLI-1 every problem is listed at once, in the order of the command's fields")
  void every_problem_is_listed_at_once() {
    var add =
        SomeAdd.of("c1")
            .with("d1")
            .being(SELF_EMPLOYED)
            .getting(COMMERCE, DATA_HEALTH_INSIGHTS)
            .called(null)
            .coded("A1")
            .wishing("taken@in.example")
            .seenBy("stranger", "cal")
            .seenByTeams("t1")
            .marked(true)
            .inviting(new Invitee("Di", "no", "no"))
            .joinedBy("nobody");
    var situation =
        Situation.in(UK)
            .having(new Entitlements(Set.of(BUSINESS), false, Set.of()))
            .withBundle(1, 1)
            .among(new Others(Map.of(), Set.of(), false, true, true));
    var refusals = situation.adding(add);
    assertReasons(refusals)
        .extracting(Reason::name)
        .containsExactly(
            "CONNECTION_DRAFT_UNKNOWN",
            "KIND_NOT_OPEN",
            "BOOKKEEPING_REQUIRED",
            "SOLUTION_NOT_OPEN",
            "SOLUTION_NOT_OPEN",
            "BUSINESS_NAME_REQUIRED",
            "PRACTICE_CODE_TAKEN",
            "EMAIL_ALREADY_TAKEN",
            "COLLEAGUE_UNKNOWN",
            "COLLEAGUE_UNKNOWN",
            "TEAMS_NOT_OPEN",
            "SELF_EMPLOYED_MARK_NOT_OPEN",
            "INCOME_SOURCES_REQUIRED",
            "EMAIL_UNUSABLE",
            "MOBILE_UNUSABLE",
            "USER_AND_INVITATION",
            "USER_UNKNOWN",
            "BUNDLE_FULL");
    assertThat(refusals).allSatisfy(refusal -> assertThat(refusal.detail()).isNotBlank());
    assertReasons(situation.askedBy("STANDARD").adding(add))
        .contains(PERMISSION_MISSING)
        .hasSize(18);
  }

  @Test
  @DisplayName("CLI-10 who may not add learns nothing of whom and what there is")
  void who_may_not_add_learns_nothing() {
    var prying =
        SomeAdd.of("c1")
            .coded("A1")
            .wishing("taken@in.example")
            .seenBy("stranger")
            .joinedBy("nobody");
    var stranger = Situation.in(US).askedBy("STANDARD").among(null);
    assertReasons(stranger.adding(prying)).containsExactly(PERMISSION_MISSING);
    assertReasons(stranger.adding(prying.with("d1"))).containsExactly(PERMISSION_MISSING);
  }

  @Test
  @DisplayName("CLI-1 what is wrong for its region alone is said before the limit was heard of")
  void before_the_limit_was_heard() {
    var it = Situation.in(UK);
    var facts =
        new Facts(null, it.practice(), null, null, null, false, Situation.NOBODY, Finding.DOMAIN);
    assertReasons(Admission.problems(SomeAdd.of("c1").command(), it.caller(), facts))
        .containsExactly(KIND_REQUIRED, SUBSCRIPTION_NOT_KNOWN_YET);
  }

  @Test
  @DisplayName("GTW-2 every reason names its rule and its sort of no")
  void every_reason_names_its_rule_and_its_sort() {
    assertThat(OnboardingReason.values())
        .extracting(reason -> reason.rule() + " " + reason)
        .contains(
            "CLI-2 KIND_REQUIRED",
            "CLI-3 SOLUTION_NOT_OPEN",
            "CLI-4 CONNECTION_DRAFT_UNKNOWN",
            "CLI-5 COLLEAGUE_UNKNOWN",
            "CLI-5 TEAMS_NOT_OPEN",
            "CLI-6 EMAIL_UNUSABLE",
            "CLI-7 EXTRACT_EMAIL_UNUSABLE",
            "CLI-7 EMAIL_ALREADY_TAKEN",
            "CLI-10 PERMISSION_MISSING",
            "CLI-11 USER_UNKNOWN",
            "CLI-11 USER_AND_INVITATION",
            "CLI-14 KEY_OUTLIVED");
    assertThat(OnboardingReason.values())
        .filteredOn(reason -> reason.kind() == Reason.Kind.CONFLICT)
        .extracting(Enum::name)
        .containsExactly("CONNECTION_DRAFT_USED", "CONNECTION_DRAFT_LAPSED", "EMAIL_ALREADY_TAKEN");
    assertThat(PERMISSION_MISSING.kind()).isEqualTo(Reason.Kind.FORBIDDEN);
    assertThat(List.of(KIND_REQUIRED, KIND_NOT_OPEN, SOLUTION_NOT_OPEN, KEY_OUTLIVED))
        .extracting(Reason::kind)
        .containsOnly(Reason.Kind.INVALID);
  }

  private static AbstractListAssert<?, List<? extends Reason>, Reason, ObjectAssert<Reason>>
      assertReasons(List<Refusal> refusals) {
    return assertThat(refusals).extracting(Refusal::reason);
  }
}
