package io.clientele.subscription.licence;

import static io.clientele.subscription.plan.AddOn.COMMERCE;
import static io.clientele.subscription.plan.AddOn.DATA_HEALTH_INSIGHTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssignmentsTest {

  private static final Assignments TWO = Assignments.none().give(COMMERCE, "a").give(COMMERCE, "b");

  @Test
  @DisplayName("SUB-3 a licence given is counted once, however often, and each add-on by itself")
  void give() {
    assertThat(TWO.give(COMMERCE, "b")).isEqualTo(TWO);
    assertThat(TWO.count(COMMERCE)).isEqualTo(2);
    assertThat(TWO.count(DATA_HEALTH_INSIGHTS)).isZero();
    assertThat(TWO.has(COMMERCE, "a")).isTrue();
    assertThat(TWO.has(COMMERCE, "c")).isFalse();
    assertThat(TWO.has(DATA_HEALTH_INSIGHTS, "a")).isFalse();
    assertThat(TWO.clients()).isEqualTo(Map.of(COMMERCE, List.of("a", "b")));
  }

  @Test
  @DisplayName("SUB-3 a licence taken back is free, and one that was not given stays so")
  void takeBack() {
    assertThat(TWO.takeBack(COMMERCE, "a")).isEqualTo(Assignments.none().give(COMMERCE, "b"));
    assertThat(TWO.takeBack(COMMERCE, "c")).isEqualTo(TWO);
    assertThat(TWO.takeBack(COMMERCE, "a").takeBack(COMMERCE, "b")).isEqualTo(Assignments.none());
  }
}
