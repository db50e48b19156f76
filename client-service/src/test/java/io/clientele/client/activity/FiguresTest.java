package io.clientele.client.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-20T13:00:00Z");

  private static ActivityReport report(
      String source, Instant asOf, @Nullable Long number, @Nullable String date) {
    var day = date == null ? null : LocalDate.parse(date);
    return new ActivityReport(
        source, asOf, number, number, number, number, number, number, day, day, number, number);
  }

  @Test
  @DisplayName("LST-1 what several systems report of a client is added up, as of the oldest of it")
  void what_several_report_is_added_up() {
    var all =
        List.of(
            report("a", LATER, 7L, "2026-11-19"),
            report("b", NOON, 5L, "2026-11-18"),
            report("c", NOON.minusSeconds(1), null, null));
    var figures = Figures.of(all, List.of(), true);
    var twelve = new Figure<>(12L, NOON);
    assertThat(
            List.of(
                orNone(figures.costs()),
                orNone(figures.sales()),
                orNone(figures.expenseClaims()),
                orNone(figures.autoPublishSuppliers()),
                orNone(figures.mobileUsers()),
                orNone(figures.missingPaperwork()),
                orNone(figures.requestedPaperwork())))
        .containsOnly(twelve);
    assertThat(figures.itemDelayDays()).as("the longest").isEqualTo(new Figure<>(7L, NOON));
    assertThat(figures.latestItem()).isEqualTo(new Figure<>(LocalDate.parse("2026-11-19"), NOON));
    assertThat(figures.oldestItem()).isEqualTo(new Figure<>(LocalDate.parse("2026-11-18"), NOON));
  }

  private static Object orNone(@Nullable Figure<?> figure) {
    return figure == null ? "none" : figure;
  }

  @Test
  @DisplayName("LST-1 a figure that nobody reported is unknown, one of 0 is known")
  void unknown_is_not_zero() {
    var figures = Figures.of(List.of(report("a", NOON, null, null)), List.of(), true);
    assertThat(figures)
        .isEqualTo(new Figures(null, null, null, null, null, null, null, null, null, null, null))
        .isEqualTo(Figures.of(List.of(), List.of(), true));
    var zero = Figures.of(List.of(report("a", NOON, 0L, null)), List.of(), true);
    assertThat(zero.costs()).isEqualTo(new Figure<>(0L, NOON));
  }

  @Test
  @DisplayName("LST-1 of several health scores the newest is shown, and only with the licence")
  void the_newest_score_with_the_licence() {
    var older = new HealthReport("z", NOON, 90);
    var newest = new HealthReport("b", LATER, 40);
    var asNew = new HealthReport("a", LATER, 60);
    var shown = new Figure<>(40, LATER);
    assertThat(Figures.of(List.of(), List.of(older, newest, asNew), true).healthScore())
        .isEqualTo(shown);
    assertThat(Figures.of(List.of(), List.of(asNew, newest, older), true).healthScore())
        .isEqualTo(shown);
    assertThat(Figures.of(List.of(), List.of(older, newest), false).healthScore()).isNull();
  }

  @ParameterizedTest(name = "LST-9 a score of {0} is {1}")
  @DisplayName("LST-9 a health score falls into one band")
  @CsvSource({"100,GOOD", "80,GOOD", "79,FAIR", "50,FAIR", "49,POOR", "0,POOR"})
  void bands(int score, HealthBand band) {
    assertThat(HealthBand.of(score)).isEqualTo(band);
  }
}
