package io.clientele.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.gateway.problem.Refused;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A store that fails between the provider's answer and the write that keeps it. */
class RenewalsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TurnedTime time = new TurnedTime();
  private final FailingSessions sessions = new FailingSessions(time.instant());
  private final CountedProvider provider = new CountedProvider(time);
  private final Renewals renewals =
      new Renewals(
          sessions,
          provider,
          TestSettings.at("http://clientele.test"),
          time,
          new SimpleMeterRegistry());

  @Test
  @DisplayName("OPS-1 tokens the provider has given are kept by a store that fails a few times")
  void tokens_are_kept_by_a_store_that_fails_a_few_times() {
    sessions.failures = 3;

    assertThat(renewals.fresh(sessions.kept()).block(PATIENCE)).isEqualTo(sessions.kept());
    assertThat(sessions.kept().generation()).isEqualTo(1);
    assertThat(provider.refreshes).hasValue(1);
  }

  @Test
  @DisplayName("OPS-1 a write that only seemed to fail counts, and is not taken for another's")
  void a_write_that_only_seemed_to_fail_counts() {
    sessions.failures = 2;
    sessions.writesAllTheSame = true;

    assertThat(renewals.fresh(sessions.kept()).block(PATIENCE))
        .isEqualTo(sessions.kept())
        .returns("refresh-1", session -> session.tokens().refresh());
    assertThat(provider.refreshes).hasValue(1);
    assertThat(provider.ended).hasValue(0);
  }

  @Test
  @DisplayName("OPS-1 tokens are kept although whoever asked for them has left meanwhile")
  void tokens_are_kept_although_whoever_asked_has_left() {
    sessions.failures = Integer.MAX_VALUE;
    var asked = renewals.fresh(sessions.kept());
    assertThatThrownBy(() -> asked.block(Duration.ofMillis(300)))
        .isInstanceOf(IllegalStateException.class);
    var session = sessions.kept();

    var another = renewals.fresh(session).toFuture();
    sessions.failures = 0;

    Awaitility.await().until(() -> sessions.kept().generation() == 1);
    assertThat(another.join()).isEqualTo(sessions.kept());
    assertThat(provider.refreshes).hasValue(1);
  }

  @Test
  @DisplayName("OPS-1 what is no fault of the store is not tried again")
  void what_is_no_fault_of_the_store_is_not_tried_again() {
    sessions.failure = new IllegalArgumentException("too large a document");
    sessions.failures = 1;

    assertThatThrownBy(() -> renewals.fresh(sessions.kept()).block(PATIENCE))
        .isInstanceOf(Refused.class);
    assertThat(sessions.kept().generation()).isZero();
    assertThat(sessions.claimed).isFalse();
  }
}
