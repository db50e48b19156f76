package io.clientele.subscription.plan;

import static io.clientele.subscription.plan.APlan.EVERYWHERE;
import static io.clientele.subscription.plan.APlan.PRICES;
import static io.clientele.subscription.plan.APlan.catalogue;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.subscription.billing.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReachTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Plan FIRST = version(1, null);

  private static Plan version(int version, @Nullable Reach reach) {
    return version(version, 10, reach);
  }

  private static Plan version(int version, int clients, @Nullable Reach reach) {
    return new Plan(
        "P",
        version,
        "P",
        clients,
        null,
        EVERYWHERE,
        false,
        List.of(),
        Map.of(),
        PRICES,
        Map.of(),
        reach);
  }

  private static Reach from(LocalDate day, Integer... versions) {
    return new Reach(List.of(versions), day);
  }

  private static List<String> faults(Plan... plans) {
    var all = new ArrayList<>(Arrays.asList(plans));
    all.add(APlan.trial());
    return PlanFaults.of(APlan.listed(all));
  }

  @Test
  @DisplayName("SUB-1 a newer version changes nobody's terms unless it says whose")
  void nobody() {
    assertThat(catalogue(FIRST, version(2, null)).renewal("P", 1, JULY)).isEmpty();
    assertThat(catalogue(FIRST, version(2, from(JULY, 1))).renewal("Q", 1, JULY)).isEmpty();
  }

  @Test
  @DisplayName("SUB-1 a version reaches the next terms of those it names, from its day on")
  void reached() {
    var third = version(3, from(JULY, 1));
    var plans = catalogue(FIRST, version(2, null), third);
    assertThat(plans.renewal("P", 1, JULY.minusDays(1))).isEmpty();
    assertThat(plans.renewal("P", 1, JULY)).contains(third);
    assertThat(plans.renewal("P", 1, JULY.plusYears(9))).contains(third);
    assertThat(plans.renewal("P", 2, JULY)).isEmpty();
    assertThat(plans.renewal("P", 3, JULY)).isEmpty();
  }

  @Test
  @DisplayName("SUB-1 who was reached late is where they would be had they been reached in time")
  void chain() {
    var second = version(2, from(JULY, 1));
    var third = version(3, from(JULY.plusMonths(1), 2));
    var plans = catalogue(third, second, FIRST);
    assertThat(plans.renewal("P", 1, JULY)).contains(second);
    assertThat(plans.renewal("P", 1, JULY.plusMonths(1))).contains(third);
  }

  @Test
  @DisplayName("SUB-1 of versions that reach the same one, that of the latest day holds")
  void latest() {
    var second = version(2, from(JULY, 1));
    var third = version(3, from(JULY.plusMonths(1), 1, 2));
    var plans = catalogue(FIRST, third, second);
    assertThat(plans.renewal("P", 1, JULY)).contains(second);
    assertThat(plans.renewal("P", 1, JULY.plusMonths(1))).contains(third);
  }

  @Test
  @DisplayName("SUB-1 a version of a plan is found though a newer one is on offer")
  void kept() {
    var plans = catalogue(FIRST, version(2, null));
    assertThat(plans.version("P", 1)).contains(FIRST);
    assertThat(plans.version("P", 3)).isEmpty();
    assertThat(plans.version("Q", 1)).isEmpty();
  }

  @Test
  @DisplayName("SUB-1 what is reached is an older version that there is")
  void older() {
    assertThat(faults(FIRST, version(2, from(JULY, 1)))).isEmpty();
    assertThat(faults(FIRST, version(3, from(JULY, 2, 3, 4))))
        .containsExactly(
            "P version 3: reaches version 2, which there is not",
            "P version 3: reaches version 3, not an older one",
            "P version 3: reaches version 4, not an older one");
    assertThat(faults(FIRST, version(2, from(JULY))))
        .containsExactly("P version 2: reaches no version");
  }

  @Test
  @DisplayName("SUB-1 two versions do not reach the same one from the same day")
  void twice() {
    assertThat(faults(FIRST, version(2, from(JULY, 1)), version(3, from(JULY, 1, 2))))
        .containsExactly("P version 3: reaches version 1 from 2026-07-01, as P version 2 does");
  }

  @Test
  @DisplayName("SUB-1 nobody's trial is reached")
  void trial() {
    var it = APlan.trial();
    var next =
        new Plan(
            it.code(),
            2,
            it.name(),
            10,
            it.trial(),
            it.kinds(),
            false,
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            from(JULY, 1));
    assertThat(faults(next))
        .containsExactly("TRIAL version 2: nobody's trial is reached by another");
  }

  @Test
  @DisplayName("SUB-2 nobody is moved by itself to where less is given")
  void less() {
    assertThat(faults(FIRST, version(2, 9, from(JULY, 1))))
        .containsExactly("P version 2: gives less than version 1, which it reaches: clients");
    var rich =
        new Plan(
            "P",
            1,
            "P",
            10,
            null,
            EVERYWHERE,
            true,
            List.of(AddOn.COMMERCE, AddOn.DATA_HEALTH_INSIGHTS),
            Map.of(AddOn.COMMERCE, 1),
            PRICES,
            Map.of(AddOn.COMMERCE, PRICES),
            null);
    assertThat(faults(rich, version(2, from(JULY, 1))))
        .containsExactly(
            "P version 2: gives less than version 1, which it reaches:"
                + " teams, DATA_HEALTH_INSIGHTS, COMMERCE");
    var business =
        Map.of(
            Region.UK, List.of(Kind.BUSINESS),
            Region.US, List.of(Kind.BUSINESS),
            Region.CA, List.of(Kind.BUSINESS));
    assertThat(faults(FIRST, APlan.including(business, version(2, from(JULY, 1)))))
        .containsExactly(
            "P version 2: gives less than version 1, which it reaches: kinds of client in UK");
    assertThat(Less.in(licensed(1, PRICES), licensed(2, PRICES))).containsExactly("COMMERCE");
    assertThat(Less.in(licensed(2, Map.of()), licensed(2, PRICES))).containsExactly("COMMERCE");
    assertThat(Less.in(licensed(2, PRICES), licensed(1, Map.of()))).isEmpty();
  }

  private static Plan licensed(int number, Map<Region, Price> prices) {
    return new Plan(
        "P",
        1,
        "P",
        10,
        null,
        EVERYWHERE,
        true,
        List.of(AddOn.COMMERCE),
        Map.of(AddOn.COMMERCE, number),
        PRICES,
        Map.of(AddOn.COMMERCE, prices),
        null);
  }
}
