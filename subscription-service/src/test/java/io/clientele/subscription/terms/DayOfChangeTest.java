package io.clientele.subscription.terms;

import static io.clientele.subscription.plan.APlan.catalogue;
import static io.clientele.subscription.terms.PlansOnSale.INSIGHTS;
import static io.clientele.subscription.terms.PlansOnSale.LARGE;
import static io.clientele.subscription.terms.PlansOnSale.PLANS;
import static io.clientele.subscription.terms.PlansOnSale.SMALL;
import static io.clientele.subscription.terms.PlansOnSale.TWIN;
import static io.clientele.subscription.terms.PlansOnSale.costing;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Reach;
import io.clientele.subscription.terms.agreed.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DayOfChangeTest {

  private static final Instant MIDNIGHT = Instant.parse("2027-04-30T23:00:00Z");

  @Test
  @DisplayName("SUB-10 two clocks that differ at midnight charge no term twice")
  void twoClocks() {
    assertThat(sum(renewedThenBehind().wants("TWIN"))).isEqualTo(6000);
    assertThat(sum(renewedThenBehind().wants(Interval.YEAR))).isEqualTo(33_000);
  }

  /** One whose second term has begun; the next to ask has a clock that lies behind. */
  private static Practice renewedThenBehind() {
    var practice = Practice.since("2027-04-01", PLANS).wants("SMALL");
    practice.now = MIDNIGHT;
    practice.look();
    practice.now = MIDNIGHT.minusMillis(10);
    return practice;
  }

  @Test
  @DisplayName("SUB-1 who changes how often they pay begins a term, which a new price may reach")
  void reached() {
    var practice = Practice.since("2027-04-15", PLANS).wants("SMALL");
    practice.plans =
        catalogue(SMALL, TWIN, LARGE, dearer(new Reach(List.of(1), day("2027-05-01"))));
    practice.on("2027-04-20").wants(Interval.YEAR);
    assertThat(practice.state().plan().version()).isEqualTo(1);
    practice.on("2027-05-05").wants(Interval.MONTH);
    assertThat(practice.state().plan().version()).isEqualTo(2);
    practice.wants(Interval.YEAR);
    assertThat(practice.state().plan().version()).isEqualTo(1);
  }

  @Test
  @DisplayName("SUB-10 undone the same day has cost nothing, also where newcomers pay more by now")
  void undone() {
    var practice = Practice.since("2027-04-01", PLANS).wants("SMALL");
    practice.plans = catalogue(SMALL, TWIN, LARGE, dearer(null));
    practice.on("2027-04-21").wants("TWIN").wants("SMALL");
    assertThat(sum(practice)).isEqualTo(3000);
    assertThat(practice.state().plan().version()).isEqualTo(1);
  }

  @Test
  @DisplayName("SUB-3 licences that were bought come back with the plan they were bought with")
  void licences() {
    var none = costing(6000, 60_000, APlan.of("BIG", 500));
    var practice =
        Practice.since("2027-04-01", catalogue(SMALL, LARGE, none))
            .wants(new Wanted("LARGE", null, Map.of(INSIGHTS, 30)))
            .on("2027-04-21")
            .wants("BIG")
            .wants("LARGE");
    assertThat(sum(practice)).isEqualTo(6000 + 30 * 60);
    assertThat(practice.state().licences()).containsEntry(INSIGHTS, 130);
  }

  private static long sum(Practice practice) {
    return practice.paid().stream().mapToLong(Long::longValue).sum();
  }

  /** Version 2 of the small plan, at three times its price. */
  private static Plan dearer(@Nullable Reach reaches) {
    var next = costing(9000, 90_000, APlan.version(2, SMALL, 50));
    return new Plan(
        next.code(),
        next.version(),
        next.name(),
        next.clients(),
        next.trial(),
        next.kinds(),
        next.teams(),
        next.addOns(),
        next.licences(),
        next.prices(),
        next.licencePrices(),
        reaches);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
