package io.clientele.client.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.PracticeCodeReason;
import io.clientele.client.practice.Region;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NamingTest {

  private static final SomeAdd ADD = SomeAdd.of("c1").coded("A1");

  @Test
  @DisplayName("COD-1 a practice code another client of the practice has is refused")
  void a_taken_code_is_refused() {
    var taken = new Others(Map.of(), Set.of(), false, true, false);
    assertThat(Situation.in(Region.CA).among(taken).adding(ADD))
        .singleElement()
        .satisfies(no -> assertThat(no.reason()).isEqualTo(PracticeCodeReason.PRACTICE_CODE_TAKEN))
        .satisfies(no -> assertThat(no.field()).isEqualTo("practiceCode"));
    assertThat(Situation.in(Region.CA).adding(ADD)).isEmpty();
  }
}
