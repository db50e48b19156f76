package io.clientele.subscription.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  @ParameterizedTest(name = "{1} from {0}: {2} is in {3} until {4}")
  @DisplayName("SUB-10 a term that would begin on a day its month has not begins on its last")
  @CsvSource({
    "2024-01-31, MONTH, 2024-02-28, 2024-01-31, 2024-02-29",
    "2024-01-31, MONTH, 2024-02-29, 2024-02-29, 2024-03-31",
    "2024-01-31, MONTH, 2024-03-30, 2024-02-29, 2024-03-31",
    "2024-01-31, MONTH, 2024-03-31, 2024-03-31, 2024-04-30",
    "2024-01-31, MONTH, 2024-04-30, 2024-04-30, 2024-05-31",
    "2024-01-31, MONTH, 2025-02-28, 2025-02-28, 2025-03-31",
    "2025-01-30, MONTH, 2025-02-28, 2025-02-28, 2025-03-30",
    "2025-01-15, MONTH, 2025-12-31, 2025-12-15, 2026-01-15",
    "2024-02-29, YEAR,  2025-02-27, 2024-02-29, 2025-02-28",
    "2024-02-29, YEAR,  2025-02-28, 2025-02-28, 2026-02-28",
    "2024-02-29, YEAR,  2028-02-28, 2027-02-28, 2028-02-29",
    "2024-02-29, YEAR,  2028-02-29, 2028-02-29, 2029-02-28",
    "2023-03-01, YEAR,  2024-02-29, 2023-03-01, 2024-03-01"
  })
  void monthEnds(
      LocalDate anchor, Interval interval, LocalDate day, LocalDate from, LocalDate until) {
    assertThat(new Schedule(anchor, interval).on(day)).isEqualTo(new Term(from, until));
  }

  @Test
  @DisplayName("SUB-10 there is no term before the first")
  void before() {
    var schedule = new Schedule(LocalDate.of(2025, 5, 1), Interval.MONTH);
    assertThatThrownBy(() -> schedule.on(LocalDate.of(2025, 4, 30)))
        .hasMessage("2025-04-30 is before the first term, 2025-05-01");
  }

  @Test
  @DisplayName("SUB-10 a term has a day, its first and not the one after its last")
  void days() {
    var day = LocalDate.of(2024, 2, 28);
    var term = new Term(day, day.plusDays(2));
    assertThat(term.days()).isEqualTo(2);
    assertThat(term.has(day)).isTrue();
    assertThat(term.has(day.plusDays(1))).isTrue();
    assertThat(term.has(day.plusDays(2))).isFalse();
    assertThat(term.has(day.minusDays(1))).isFalse();
    assertThatThrownBy(() -> new Term(day, day))
        .hasMessage("no day from 2024-02-28 until 2024-02-28");
  }
}
