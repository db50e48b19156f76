package io.clientele.invitation.delivery.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.invitation.delivery.Gate;
import io.clientele.invitation.delivery.Gate.Step;
import io.clientele.testkit.TurnedClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuardTest {

  private static final int PLENTY = 1000;

  private final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:00:00Z"));
  private final Guards guards = new Guards(clock);
  private final Gate gate = guards.of("provider", PLENTY);

  private List<Step> through(Step... steps) {
    return Arrays.stream(steps).map(step -> gate.through(() -> step)).toList();
  }

  private void goAway() {
    assertThat(through(Step.AWAY, Step.AWAY, Step.AWAY, Step.AWAY, Step.AWAY))
        .containsOnly(Step.AWAY);
  }

  @Test
  @DisplayName("INV-7 a provider that is away is left alone, ever longer, for a minute at most")
  void left_alone() {
    goAway();
    for (var pause : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
      clock.turn(Duration.ofSeconds(pause));
      assertThat(through(Step.ANSWERED)).containsExactly(Step.SHUT);
      clock.turn(Duration.ofMillis(1));
      assertThat(through(Step.AWAY, Step.AWAY, Step.AWAY, Step.ANSWERED))
          .containsExactly(Step.AWAY, Step.AWAY, Step.AWAY, Step.SHUT);
    }
  }

  @Test
  @DisplayName("INV-7 one yes among the trials opens the way again")
  void one_yes() {
    goAway();
    clock.turn(Duration.ofMillis(1001));
    through(Step.AWAY, Step.AWAY, Step.ANSWERED);
    assertThat(through(Step.AWAY, Step.AWAY, Step.ANSWERED)).doesNotContain(Step.SHUT);
  }

  @Test
  @DisplayName("INV-7 busy mailboxes among others do not shut the way")
  void busy_mailboxes() {
    for (var n = 0; n < 5; n++) {
      assertThat(through(Step.AWAY, Step.AWAY, Step.AWAY, Step.AWAY, Step.ANSWERED))
          .doesNotContain(Step.SHUT);
    }
  }

  @Test
  @DisplayName("INV-7 what asks no provider, and what dies on the way, keeps no trial")
  void no_trial_is_kept() {
    goAway();
    clock.turn(Duration.ofMillis(1001));
    assertThat(through(Step.IDLE, Step.UNASKED, Step.IDLE, Step.IDLE)).doesNotContain(Step.SHUT);
    for (var n = 0; n < 4; n++) {
      assertThatThrownBy(
              () ->
                  gate.through(
                      () -> {
                        throw new IllegalStateException("on purpose");
                      }))
          .hasMessage("on purpose");
    }
    assertThat(through(Step.ANSWERED)).containsExactly(Step.ANSWERED);
  }

  @Test
  @DisplayName("INV-7 one provider that is away shuts no way to another")
  void another_provider() {
    goAway();
    assertThat(guards.of("another", PLENTY).through(() -> Step.ANSWERED)).isEqualTo(Step.ANSWERED);
  }

  @Test
  @DisplayName("INV-7 no more in a second than a provider bears: the others wait")
  void no_more_in_a_second() {
    var slow = guards.of("slow", 2);
    var begun = System.nanoTime();
    for (var n = 0; n < 5; n++) {
      assertThat(slow.through(() -> Step.ANSWERED)).isEqualTo(Step.ANSWERED);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  @DisplayName("OPS-2 how the ways stand is among the metrics")
  void metrics() {
    var metrics = new SimpleMeterRegistry();
    guards.bindTo(metrics);
    goAway();
    assertThat(
            metrics
                .get("resilience4j.circuitbreaker.state")
                .tags("name", "provider", "state", "open")
                .gauge()
                .value())
        .isEqualTo(1);
    through(Step.ANSWERED);
    assertThat(
            metrics
                .get("resilience4j.circuitbreaker.not.permitted.calls")
                .tag("name", "provider")
                .counter()
                .count())
        .isEqualTo(1);
  }
}
