package io.clientele.client.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.client.activity.ActivityState.Items;
import io.clientele.client.activity.ActivityState.Paperwork;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.report.WrongReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityStateTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final BigDecimal ONE_TOO_MANY = new BigDecimal("1000000001");

  private static ActivityState of(
      @Nullable Items items,
      @Nullable BigDecimal suppliers,
      @Nullable BigDecimal mobileUsers,
      @Nullable Paperwork paperwork) {
    return new ActivityState(
        "c", "documents", "1970-01-01T00:00:01Z", items, suppliers, mobileUsers, paperwork);
  }

  private static Items dated(@Nullable String latest, @Nullable String oldest) {
    return new Items(null, null, null, latest, oldest, null);
  }

  private static ActivityReport report(ActivityState state) {
    return state.report("client/c", NOW).report();
  }

  private static BigDecimal number(long number) {
    return BigDecimal.valueOf(number);
  }

  @Test
  @DisplayName("LST-5 every figure that is reported is kept as what it is")
  void every_figure_is_kept() {
    var items = new Items(number(1), number(2), number(3), "2026-11-20", "2021-04-06", number(4));
    var paperwork = new Paperwork(number(7), number(8));
    var reported = of(items, number(5), number(6), paperwork).report("client/c", NOW);
    assertThat(reported.client()).isEqualTo("c");
    assertThat(reported.heard()).isEqualTo(new Heard("activity/documents", 1_000_000_000));
    assertThat(reported.report())
        .isEqualTo(
            new ActivityReport(
                "documents",
                Instant.EPOCH.plusSeconds(1),
                1L,
                2L,
                3L,
                5L,
                4L,
                6L,
                LocalDate.parse("2026-11-20"),
                LocalDate.parse("2021-04-06"),
                7L,
                8L));
  }

  @Test
  @DisplayName("LST-1 a figure that is not reported is unknown, never 0")
  void what_is_not_reported_is_unknown() {
    var unknown =
        new ActivityReport(
            "documents",
            Instant.EPOCH.plusSeconds(1),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(report(of(null, null, null, null))).isEqualTo(unknown);
    assertThat(report(of(dated(null, null), null, null, new Paperwork(null, null))))
        .isEqualTo(unknown);
  }

  @ParameterizedTest(name = "LST-5 the date {0} is refused")
  @DisplayName("LST-5 a date that is none is refused")
  @ValueSource(
      strings = {"", "2026-02-30", "2026-2-03", "20261120", "2026-11-20T00:00:00Z", "+20261-11-20"})
  void no_date(String date) {
    assertWrong(of(dated(date, null), null, null, null), "items.latest");
    assertWrong(of(dated(null, date), null, null, null), "items.oldest");
  }

  @ParameterizedTest(name = "LST-5 oldest {0} and latest {1} go together: {2}")
  @DisplayName("LST-5 an oldest item that is newer than the latest is refused")
  @CsvSource({
    "2026-11-20,2026-11-20,true",
    "2026-11-21,2026-11-20,false",
    "2020-02-29,2026-11-20,true",
    ",2026-11-20,true",
    "2026-11-20,,true"
  })
  void oldest_after_latest(@Nullable String oldest, @Nullable String latest, boolean accepted) {
    var state = of(dated(latest, oldest), null, null, null);
    if (accepted) {
      assertThat(report(state).source()).isEqualTo("documents");
    } else {
      assertWrong(state, "oldest is after");
    }
  }

  @Test
  @DisplayName("LST-5 each figure is refused by its name if it is no number of anything")
  void each_figure_is_refused_by_its_name() {
    var many = ONE_TOO_MANY;
    assertWrong(of(new Items(many, null, null, null, null, null), null, null, null), "items.costs");
    assertWrong(of(new Items(null, many, null, null, null, null), null, null, null), "items.sales");
    assertWrong(of(new Items(null, null, many, null, null, null), null, null, null), "Claims");
    assertWrong(of(new Items(null, null, null, null, null, many), null, null, null), "delayDays");
    assertWrong(of(null, many, null, null), "suppliersOnAutoPublish");
    assertWrong(of(null, null, many, null), "mobileUsers");
    assertWrong(of(null, null, null, new Paperwork(many, null)), "paperwork.missing");
    assertWrong(of(null, null, null, new Paperwork(null, many)), "paperwork.requested");
  }

  private static void assertWrong(ActivityState state, String what) {
    assertThatThrownBy(() -> report(state))
        .isInstanceOf(WrongReport.class)
        .hasMessageContaining(what);
  }
}
