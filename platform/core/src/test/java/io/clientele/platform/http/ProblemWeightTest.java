package io.clientele.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemWeightTest {

  private enum No implements Reason {
    FORBIDDEN,
    NOT_FOUND,
    GONE,
    NOT_YET,
    TOO_MANY,
    UNCONDITIONAL,
    CHANGED,
    INVALID,
    CONFLICT;

    @Override
    public String rule() {
      return "CLI-1";
    }

    @Override
    public Kind kind() {
      return Kind.valueOf(name());
    }
  }

  @ParameterizedTest(name = "GTW-2 {0} is answered {1}")
  @DisplayName("GTW-2 every sort of no has its status")
  @CsvSource({
    "FORBIDDEN,403",
    "NOT_FOUND,404",
    "GONE,410",
    "NOT_YET,503",
    "TOO_MANY,429",
    "UNCONDITIONAL,428",
    "CHANGED,412",
    "INVALID,422",
    "CONFLICT,409"
  })
  void every_sort_of_no_has_its_status(No no, int status) {
    assertThat(Problem.of(List.of(no.because("no"))).getStatus()).isEqualTo(status);
  }

  @Test
  @DisplayName("GTW-2 of several refusals the one that weighs most leads, and all are listed")
  void the_one_that_weighs_most_leads() {
    List<Refusal> all =
        new ArrayList<>(Arrays.stream(No.values()).map(no -> no.because("no")).toList());
    Collections.reverse(all);
    for (var lead : No.values()) {
      var problem = Problem.of(all);
      assertThat(problem.getProperties()).containsEntry("code", lead.name());
      assertThat(problem.getProperties())
          .extractingByKey("errors", InstanceOfAssertFactories.LIST)
          .hasSameSizeAs(all);
      all.removeLast();
    }
  }

  @Test
  @DisplayName("GTW-2 the facts of a refusal are members of the problem")
  void the_facts_of_a_refusal_are_members_of_the_problem() {
    var problem = Problem.of(List.of(No.CONFLICT.because("full").with("limit", 10).about("kind")));
    assertThat(problem.getProperties()).containsEntry("limit", 10).containsEntry("rule", "CLI-1");
    assertThat(problem.getProperties())
        .extractingByKey("errors")
        .asString()
        .contains("field=kind", "limit=10");
  }
}
