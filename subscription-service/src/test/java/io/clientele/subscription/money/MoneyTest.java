package io.clientele.subscription.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final Money MOST = new Money(Long.MAX_VALUE, "GBP");
  private static final Money LEAST = new Money(Long.MIN_VALUE, "GBP");
  private static final Money PENNY = new Money(1, "GBP");

  @Test
  @DisplayName("SUB-9 money is of a currency there is")
  void currency() {
    assertThat(new Money(5, "CAD").currency()).isEqualTo("CAD");
    assertThatThrownBy(() -> new Money(5, "GPB")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.zero("gbp")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("SUB-9 money of two currencies is never added up")
  void mixed() {
    assertThatThrownBy(() -> PENNY.plus(new Money(1, "USD")))
        .hasMessage("GBP and USD do not add up");
    assertThatThrownBy(() -> Money.sum("USD", List.of(PENNY)))
        .hasMessage("USD and GBP do not add up");
  }

  @Test
  @DisplayName("SUB-9 what cannot be counted any more is refused, never turned round")
  void overflow() {
    assertThatThrownBy(() -> MOST.plus(PENNY)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> LEAST.plus(PENNY.negated())).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(LEAST::negated).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.sum("GBP", List.of(MOST, PENNY)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  @DisplayName("SUB-9 none of it is nothing of its currency")
  void none() {
    assertThat(Money.sum("CAD", List.of())).isEqualTo(new Money(0, "CAD"));
  }
}
