package io.clientele.subscription.terms.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeTest {

  @ParameterizedTest
  @DisplayName("SUB-1 every happening makes of every status what the table says, or nothing")
  @CsvSource(
      nullValues = "-",
      value = {
        "TRIAL,     PLAN_CHOSEN,    ACTIVE",
        "TRIAL,     TRIAL_OVER,     SUSPENDED",
        "TRIAL,     LEFT,           CANCELLED",
        "TRIAL,     LAST_TERM_OVER, -",
        "TRIAL,     PAYMENT_FAILED, -",
        "TRIAL,     PAID,           -",
        "TRIAL,     GRACE_OVER,     -",
        "ACTIVE,    PLAN_CHOSEN,    ACTIVE",
        "ACTIVE,    TRIAL_OVER,     -",
        "ACTIVE,    LEFT,           -",
        "ACTIVE,    LAST_TERM_OVER, CANCELLED",
        "ACTIVE,    PAYMENT_FAILED, PAST_DUE",
        "ACTIVE,    PAID,           ACTIVE",
        "ACTIVE,    GRACE_OVER,     -",
        "PAST_DUE,  PLAN_CHOSEN,    PAST_DUE",
        "PAST_DUE,  TRIAL_OVER,     -",
        "PAST_DUE,  LEFT,           -",
        "PAST_DUE,  LAST_TERM_OVER, CANCELLED",
        "PAST_DUE,  PAYMENT_FAILED, PAST_DUE",
        "PAST_DUE,  PAID,           ACTIVE",
        "PAST_DUE,  GRACE_OVER,     SUSPENDED",
        "SUSPENDED, PLAN_CHOSEN,    ACTIVE",
        "SUSPENDED, TRIAL_OVER,     -",
        "SUSPENDED, LEFT,           CANCELLED",
        "SUSPENDED, LAST_TERM_OVER, -",
        "SUSPENDED, PAYMENT_FAILED, -",
        "SUSPENDED, PAID,           ACTIVE",
        "SUSPENDED, GRACE_OVER,     -",
        "CANCELLED, PLAN_CHOSEN,    ACTIVE",
        "CANCELLED, TRIAL_OVER,     -",
        "CANCELLED, LEFT,           -",
        "CANCELLED, LAST_TERM_OVER, -",
        "CANCELLED, PAYMENT_FAILED, -",
        "CANCELLED, PAID,           -",
        "CANCELLED, GRACE_OVER,     -"
      })
  void everyCell(Status now, Happening happening, Status next) {
    assertThat(Life.after(now, happening)).isEqualTo(Optional.ofNullable(next));
  }

  @Test
  @DisplayName("SUB-1 the table above has every cell there is")
  void noCellIsMissing() throws NoSuchMethodException {
    var cells =
        LifeTest.class
            .getDeclaredMethod("everyCell", Status.class, Happening.class, Status.class)
            .getAnnotation(CsvSource.class)
            .value();
    assertThat(cells).hasSize(Status.values().length * Happening.values().length);
  }

  @Test
  @DisplayName("CLI-9 who is suspended or has left may add no clients")
  void takesClients() {
    assertThat(Status.values())
        .filteredOn(Status::takesClients)
        .containsExactly(Status.TRIAL, Status.ACTIVE, Status.PAST_DUE);
  }
}
