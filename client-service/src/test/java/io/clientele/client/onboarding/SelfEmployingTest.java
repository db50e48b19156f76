package io.clientele.client.onboarding;

import static io.clientele.client.account.ClientKind.BUSINESS;
import static io.clientele.client.account.ClientKind.SELF_EMPLOYED;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.CategoryList;
import io.clientele.client.account.CategoryList.Form;
import io.clientele.client.account.Client;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SelfEmployingTest {

  private static final SomeAdd SOLO = SomeAdd.of("c1").being(SELF_EMPLOYED).earning(SomeAdd.TRADE);

  @Test
  @DisplayName("CLI-12 a US or CA business is added with the mark, and has its list of categories")
  void a_business_is_added_with_the_mark() {
    var mark = SomeAdd.of("c1").marked(true);
    assertThat(Situation.in(Region.US).adding(mark)).isEmpty();
    assertThat(made(Region.US, mark).categoryList())
        .isEqualTo(new CategoryList(Form.US_SCHEDULE_C, 2025));
    assertThat(made(Region.CA, mark).told().selfEmployed())
        .satisfies(told -> assertThat(told.categoryList().form()).isEqualTo(Form.CA_T2125))
        .satisfies(told -> assertThat(told.taxSummaryExport().costs()).isTrue());
    assertThat(made(Region.US, SomeAdd.of("c1")).categoryList()).isNull();
  }

  @Test
  @DisplayName("CLI-12 the mark is refused to UK clients, and with a connection")
  void the_mark_is_refused() {
    assertThat(Situation.in(Region.UK).adding(SomeAdd.of("c1").being(BUSINESS).marked(true)))
        .singleElement()
        .satisfies(no -> assertThat(no.field()).isEqualTo("selfEmployed"))
        .satisfies(no -> assertThat(no.reason().name()).isEqualTo("SELF_EMPLOYED_MARK_NOT_OPEN"));
    assertThat(codes(Situation.in(Region.US).adding(SomeAdd.of("c1").marked(true).with("d1"))))
        .contains("SELF_EMPLOYED_MARK_CONNECTED");
  }

  @Test
  @DisplayName("CLI-13 a UK self-employed client is added with its income sources, and keeps them")
  void income_sources_are_kept() {
    assertThat(Situation.in(Region.UK).adding(SOLO)).isEmpty();
    assertThat(made(Region.UK, SOLO).incomeSources()).containsExactly(SomeAdd.TRADE);
  }

  @Test
  @DisplayName("CLI-13 a UK self-employed client needs a source, and has a bounded number")
  void a_self_employed_client_needs_a_source() {
    assertThat(codes(Situation.in(Region.UK).adding(SomeAdd.of("c1").being(SELF_EMPLOYED))))
        .containsExactly("INCOME_SOURCES_REQUIRED");
    var many = Collections.nCopies(21, SomeAdd.TRADE).toArray(IncomeSource[]::new);
    var tooMany = SomeAdd.of("c1").being(SELF_EMPLOYED).earning(many);
    assertThat(codes(Situation.in(Region.UK).adding(tooMany)))
        .containsExactly("INCOME_SOURCES_TOO_MANY");
  }

  @Test
  @DisplayName(
      "CLI-13 nobody else carries income sources; while the kind is not said nobody judges")
  void nobody_else_carries_income_sources() {
    var sources = SomeAdd.of("c1").earning(SomeAdd.TRADE);
    assertThat(codes(Situation.in(Region.US).adding(sources)))
        .containsExactly("INCOME_SOURCES_NOT_OPEN");
    assertThat(codes(Situation.in(Region.UK).adding(sources))).containsExactly("KIND_REQUIRED");
    assertThat(codes(Situation.in(Region.UK).adding(sources.being(BUSINESS))))
        .containsExactly("INCOME_SOURCES_NOT_OPEN");
  }

  private static List<String> codes(List<Refusal> refusals) {
    return refusals.stream().map(refusal -> refusal.reason().name()).toList();
  }

  private static Client made(Region region, SomeAdd add) {
    var facts = Situation.in(region).facts(null);
    var decision =
        Newcomer.decision(add.command(), facts, "ada", "a@in.example", "s", Instant.EPOCH);
    return (Client) ((Decision.Done<?, ?>) decision).next();
  }
}
