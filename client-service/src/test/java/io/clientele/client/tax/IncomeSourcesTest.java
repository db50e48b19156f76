package io.clientele.client.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Refusal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomeSourcesTest {

  private static final IncomeSource TRADE =
      new IncomeSource(
          IncomeSource.Kind.SOLE_TRADE,
          IncomeSource.AccountingMethod.CASH,
          IncomeSource.PeriodType.STANDARD);

  @ParameterizedTest(name = "CLI-13 {2} of a {1} in {0}: {3}")
  @DisplayName("CLI-13 self-employed clients of UK practices have 1 to 20 income sources")
  @CsvSource(
      nullValues = "good",
      value = {
        "UK, SELF_EMPLOYED, 0, INCOME_SOURCES_REQUIRED",
        "UK, SELF_EMPLOYED, 1, good",
        "UK, SELF_EMPLOYED, 20, good",
        "UK, SELF_EMPLOYED, 21, INCOME_SOURCES_TOO_MANY",
        "UK, BUSINESS, 0, good",
        "UK, BUSINESS, 1, INCOME_SOURCES_NOT_OPEN",
        "US, BUSINESS, 0, good",
        "US, BUSINESS, 1, INCOME_SOURCES_NOT_OPEN",
        "US, SELF_EMPLOYED, 1, INCOME_SOURCES_NOT_OPEN",
        "CA, BUSINESS, 21, INCOME_SOURCES_NOT_OPEN"
      })
  void who_has_how_many(Region region, ClientKind kind, int count, @Nullable String code) {
    var problems = IncomeSources.problems(region, kind, Collections.nCopies(count, TRADE));
    assertThat(problems)
        .extracting(no -> no.reason().name())
        .isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(problems).extracting(Refusal::field).allMatch("incomeSources"::equals);
    assertThat(problems).allSatisfy(no -> assertThat(no.reason().rule()).isEqualTo("CLI-13"));
  }

  @Test
  @DisplayName("CLI-13 who gives too many is told how many there may be")
  void too_many() {
    var sources = Collections.nCopies(IncomeSources.MOST + 1, TRADE);
    assertThat(IncomeSources.problems(Region.UK, ClientKind.SELF_EMPLOYED, sources))
        .singleElement()
        .satisfies(no -> assertThat(no.facts()).containsEntry("limit", 20));
  }
}
