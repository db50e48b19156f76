package io.clientele.subscription.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.platform.report.WrongReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionUsageStateTest {

  private static ExtractionUsage usage(@Nullable String month, @Nullable BigDecimal extractions) {
    return new ExtractionUsageState("c", "documents", "2026-11-20T12:00:00Z", month, extractions)
        .usage("client/c", Instant.parse("2026-11-21T10:00:00Z"));
  }

  @Test
  @DisplayName("SUB-5 the usage of a client in a month is taken as it is reported")
  void taken_as_reported() {
    var usage = usage("2026-11", BigDecimal.TEN);
    assertThat(usage.month()).isEqualTo(YearMonth.of(2026, 11));
    assertThat(usage.extractions()).isEqualTo(10);
    assertThat(usage.stamp().client()).isEqualTo("c");
  }

  @ParameterizedTest(name = "SUB-5 the month {0} is refused")
  @DisplayName("SUB-5 usage of what is no month is refused")
  @NullSource
  @ValueSource(strings = {"", "2026", "2026-13", "2026-00", "2026-1", "2026-11-01", "+2026-11"})
  void no_month(@Nullable String month) {
    assertThatThrownBy(() -> usage(month, BigDecimal.ONE))
        .isInstanceOf(WrongReport.class)
        .hasMessageContaining("month");
  }

  @ParameterizedTest(name = "SUB-5 the number {0} is refused")
  @DisplayName("SUB-5 usage that is no whole number is refused")
  @NullSource
  @ValueSource(strings = {"-1", "0.5", "1000000001"})
  void no_number(@Nullable BigDecimal extractions) {
    assertThatThrownBy(() -> usage("2026-11", extractions))
        .isInstanceOf(WrongReport.class)
        .hasMessageContaining("extractions");
  }
}
