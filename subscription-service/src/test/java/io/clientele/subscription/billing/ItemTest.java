package io.clientele.subscription.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ItemTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  @Test
  @DisplayName("SUB-9 nobody pays for none of a thing, or is paid for having it")
  void sensible() {
    assertThat(new Item("COMMERCE", 1, 0).price()).isZero();
    assertThat(new Item("COMMERCE", 7, 500).price()).isEqualTo(3500);
    assertThatThrownBy(() -> new Item("COMMERCE", 0, 500)).hasMessage("0 x COMMERCE at 500");
    assertThatThrownBy(() -> new Item("COMMERCE", 1, -1)).hasMessage("1 x COMMERCE at -1");
  }

  @Test
  @DisplayName("SUB-9 a price, an amount given back, a total that cannot be counted is refused")
  void overflow() {
    assertThatThrownBy(() -> new Item("COMMERCE", 2, Long.MAX_VALUE).price())
        .isInstanceOf(ArithmeticException.class);
    var line = new Line("COMMERCE", 1, 5, DAY, DAY.plusDays(1), Long.MIN_VALUE);
    assertThatThrownBy(line::reversed).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Charge(DAY, "GBP", List.of(line, line)).total())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  @DisplayName("SUB-1 a price is for a month, or for a year")
  void price() {
    var price = new Price("GBP", 900, 9000);
    assertThat(price.per(Interval.MONTH)).isEqualTo(900);
    assertThat(price.per(Interval.YEAR)).isEqualTo(9000);
  }
}
