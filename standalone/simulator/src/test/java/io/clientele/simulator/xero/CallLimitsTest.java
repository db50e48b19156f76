package io.clientele.simulator.xero;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.simulator.xero.CallLimits.Over;
import io.clientele.simulator.xero.CallLimits.Verdict;
import io.clientele.simulator.xero.CallLimits.Within;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallLimitsTest {

  // Its minutes begin 20 seconds before the full ones.
  private static final UUID CAFE = new UUID(1, 20);
  private static final UUID PRESS = new UUID(1, 21);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final CallLimits limits = new CallLimits(60);

  @Test
  @DisplayName("INT-13 sixty calls a minute are let in, and each says what is left")
  void sixty_calls_are_let_in() {
    assertThat(limits.count(CAFE, NOON)).isEqualTo(new Within(59, 4999, 9999));
    for (int call = 2; call < 60; call++) {
      assertThat(limits.count(CAFE, NOON)).isInstanceOf(Within.class);
    }
    assertThat(limits.count(CAFE, NOON)).isEqualTo(new Within(0, 4940, 9940));
    assertThat(limits.count(CAFE, NOON))
        .isEqualTo(new Over("minute", Duration.ofSeconds(40), 0, 4940, 9940));
  }

  @Test
  @DisplayName("INT-13 after the seconds that were told, calls are let in again")
  void after_the_wait_calls_are_let_in() {
    exhaust(CAFE, NOON);
    var wait = ((Over) limits.count(CAFE, NOON)).retryAfter();
    assertThat(limits.count(CAFE, NOON.plus(wait).minusSeconds(1))).isInstanceOf(Over.class);
    assertThat(limits.count(CAFE, NOON.plus(wait))).isInstanceOf(Within.class);
  }

  @Test
  @DisplayName("INT-13 each organisation has limits of its own, with minutes of its own")
  void each_organisation_has_its_own() {
    exhaust(CAFE, NOON);
    exhaust(PRESS, NOON);
    assertThat(((Over) limits.count(CAFE, NOON)).retryAfter()).hasSeconds(40);
    assertThat(((Over) limits.count(PRESS, NOON)).retryAfter()).hasSeconds(39);
  }

  @Test
  @DisplayName("INT-13 after five thousand calls in a day the wait is one of hours")
  void a_day_has_a_limit() {
    limits.minuteLimit(1_000_000);
    Verdict last = limits.count(CAFE, NOON);
    for (int call = 2; call <= 5_001; call++) {
      last = limits.count(CAFE, NOON);
    }
    assertThat(last)
        .isInstanceOfSatisfying(
            Over.class,
            over -> {
              assertThat(over.problem()).isEqualTo("day");
              assertThat(over.retryAfter()).isGreaterThan(Duration.ofHours(1));
            });
  }

  @Test
  @DisplayName("INT-13 ten thousand calls a minute are the end for the whole app")
  void the_app_has_a_limit() {
    limits.minuteLimit(1_000_000);
    for (int call = 0; call < 5_000; call++) {
      limits.count(CAFE, NOON);
      limits.count(PRESS, NOON);
    }
    assertThat(limits.count(new UUID(1, 22), NOON))
        .isInstanceOfSatisfying(
            Over.class, over -> assertThat(over.problem()).isEqualTo("appminute"));
  }

  private void exhaust(UUID tenant, Instant at) {
    for (int call = 0; call < 60; call++) {
      limits.count(tenant, at);
    }
  }
}
