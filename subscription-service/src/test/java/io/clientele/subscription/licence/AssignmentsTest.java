package io.clientele.subscription.licence;

import static io.clientele.subscription.plan.AddOn.COMMERCE;
import static io.clientele.subscription.plan.AddOn.DATA_HEALTH_INSIGHTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Reason;
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

  @Test
  @DisplayName(
      "SUB-3 there cannot be fewer licences than are assigned; it is said how many to take")
  void inUse() {
    assertThat(TWO.inUseBeyond(Map.of(COMMERCE, 2))).isEmpty();
    assertThat(TWO.inUseBeyond(Map.of(COMMERCE, 1, DATA_HEALTH_INSIGHTS, 0)))
        .singleElement()
        .satisfies(
            no -> {
              assertThat(no.reason()).isEqualTo(LicenceRefusal.LICENCES_IN_USE);
              assertThat(no.reason().kind()).isEqualTo(Reason.Kind.CONFLICT);
              assertThat(no.reason().rule()).isEqualTo("SUB-3");
              assertThat(no.facts())
                  .isEqualTo(Map.of("addOn", COMMERCE, "assigned", 2, "toRemove", 1));
            });
    assertThat(TWO.give(DATA_HEALTH_INSIGHTS, "a").inUseBeyond(Map.of()))
        .extracting(no -> no.facts().get("toRemove"))
        .containsExactly(1, 2);
  }
}
