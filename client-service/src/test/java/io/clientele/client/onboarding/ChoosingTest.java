package io.clientele.client.onboarding;

import static io.clientele.client.account.ClientKind.BUSINESS;
import static io.clientele.client.account.ClientKind.SELF_EMPLOYED;
import static io.clientele.client.account.Solution.BOOKKEEPING;
import static io.clientele.client.account.Solution.COMMERCE;
import static io.clientele.client.account.Solution.DATA_HEALTH_INSIGHTS;
import static io.clientele.client.onboarding.OnboardingReason.BOOKKEEPING_REQUIRED;
import static io.clientele.client.onboarding.OnboardingReason.KIND_NOT_OPEN;
import static io.clientele.client.onboarding.OnboardingReason.KIND_REQUIRED;
import static io.clientele.client.onboarding.OnboardingReason.SOLUTION_NOT_OPEN;
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

class ChoosingTest {

  @Test
  @DisplayName("CLI-2 a UK practice chooses among the kinds its subscription includes")
  void a_uk_practice_chooses_among_its_kinds() {
    assertThat(Situation.in(UK).adding(BUSINESS, BOOKKEEPING)).isEmpty();
    var solo = SomeAdd.of("c1").being(SELF_EMPLOYED).earning(SomeAdd.TRADE);
    assertThat(Situation.in(UK).adding(solo)).isEmpty();
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
    assertThat(Choosing.kind(Situation.command(null, BOOKKEEPING), Situation.in(US).practice()))
        .isEqualTo(BUSINESS);
    assertReasons(Situation.in(region).adding(SELF_EMPLOYED, BOOKKEEPING))
        .containsExactly(KIND_NOT_OPEN);
  }

  @Test
  @DisplayName("CLI-2 the kind asked for is the kind it gets")
  void the_kind_asked_for_is_the_kind_it_gets() {
    assertThat(Choosing.kind(Situation.command(SELF_EMPLOYED), Situation.in(UK).practice()))
        .isEqualTo(SELF_EMPLOYED);
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
    assertThat(Choosing.solutions(command)).containsExactly(BOOKKEEPING, DATA_HEALTH_INSIGHTS);
    assertThat(Choosing.solutions(Situation.command(null))).isEmpty();
  }

  private static AbstractListAssert<?, List<? extends Reason>, Reason, ObjectAssert<Reason>>
      assertReasons(List<Refusal> refusals) {
    return assertThat(refusals).extracting(Refusal::reason);
  }
}
