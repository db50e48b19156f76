package io.clientele.platform.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeTest {

  @ParameterizedTest(name = "LST-5 {0} is the whole number {1}")
  @DisplayName("LST-5 a whole number is one however it is written")
  @CsvSource({"0,0", "-0.0,0", "7,7", "7.000,7", "1e9,1000000000", "1000000000,1000000000"})
  void a_whole_number(BigDecimal written, long whole) {
    assertThat(Whole.of("items.costs", written, Whole.MOST)).isEqualTo(whole);
    assertThat(Whole.known("items.costs", written, Whole.MOST)).isEqualTo(whole);
  }

  @ParameterizedTest(name = "LST-5 {0} is refused")
  @DisplayName("LST-5 what is no whole number, or too small or large, is refused by name")
  @ValueSource(
      strings = {"-1", "-1e-9", "0.5", "1000000000.5", "1000000001", "1e999999999", "1e-999999999"})
  void refused(BigDecimal written) {
    assertThatThrownBy(() -> Whole.of("items.costs", written, Whole.MOST))
        .isInstanceOf(WrongReport.class)
        .hasMessageContaining("items.costs");
  }

  @Test
  @DisplayName("LST-5 an unknown number is null, unless it must be known")
  void unknown() {
    assertThat(Whole.of("score", null, 100)).isNull();
    assertThatThrownBy(() -> Whole.known("score", null, 100)).isInstanceOf(WrongReport.class);
  }
}
