package io.clientele.integration.provider.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuardTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final CircuitBreakerRegistry breakers =
      CircuitBreakerRegistry.of(
          CircuitBreakerConfig.custom()
              .slidingWindowSize(10)
              .minimumNumberOfCalls(10)
              .waitDurationInOpenState(LONG)
              .recordExceptions(Passing.class)
              .build());
  private final AtomicInteger turns = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();

  private Guard guard(int atOnce, int inAnHour) {
    return new Guard(
        "test",
        breakers,
        BulkheadRegistry.of(
            BulkheadConfig.custom()
                .maxConcurrentCalls(atOnce)
                .maxWaitDuration(Duration.ZERO)
                .build()),
        RateLimiterRegistry.of(
            RateLimiterConfig.custom()
                .limitForPeriod(inAnHour)
                .limitRefreshPeriod(LONG)
                .timeoutDuration(Duration.ZERO)
                .build()));
  }

  private <T> Supplier<T> failing(RuntimeException fault) {
    return () -> {
      calls.incrementAndGet();
      throw fault;
    };
  }

  private Supplier<String> failingOnce(RuntimeException fault) {
    return () -> {
      if (calls.incrementAndGet() == 1) {
        throw fault;
      }
      return "read";
    };
  }

  @Test
  @DisplayName("INT-13 a read that fails in passing is repeated, and waits its turn each time")
  void a_read_is_repeated() {
    var guard = guard(5, 100);
    assertThat(guard.reading(turns::incrementAndGet, failingOnce(new Passing("away", null))))
        .isEqualTo("read");
    assertThat(calls).hasValue(2);
    assertThat(turns).hasValue(2);
  }

  @Test
  @DisplayName("INT-13 a clear no, or a wait, is an answer: it is not asked again")
  void a_clear_no_is_an_answer() {
    var guard = guard(5, 100);
    for (var fault : new RuntimeException[] {new OurBug("404", null), new Wait("busy", LONG)}) {
      assertThatThrownBy(() -> guard.reading(() -> {}, failing(fault))).isSameAs(fault);
    }
    assertThat(calls).hasValue(2);
  }

  @Test
  @DisplayName("INT-13 what may have had an effect is done once")
  void what_may_have_had_an_effect_is_done_once() {
    assertThatThrownBy(() -> guard(5, 100).once(failing(new Passing("away", null))))
        .isInstanceOf(Passing.class);
    assertThat(calls).hasValue(1);
  }

  @Test
  @DisplayName("INT-13 a host that fails is left alone for a while; a host that says no is not")
  void a_host_that_fails_is_left_alone() {
    var guard = guard(5, 100);
    for (var i = 0; i < 20; i++) {
      assertThatThrownBy(() -> guard.once(failing(new OurBug("404", null))))
          .isInstanceOf(OurBug.class);
    }
    for (var i = 0; i < 10; i++) {
      assertThatThrownBy(() -> guard.once(failing(new Passing("away", null))))
          .isInstanceOf(Passing.class);
    }
    calls.set(0);
    assertThatThrownBy(() -> guard.reading(() -> {}, failing(new Passing("away", null))))
        .isInstanceOf(Passing.class)
        .hasMessageContaining("time to recover");
    assertThat(calls).hasValue(0);
  }

  @Test
  @DisplayName("INT-13 retries are a tenth of the calls at most, however broken the host is")
  void retries_are_few() {
    var budget = new RetryBudget();
    var spent = 0;
    while (budget.spend()) {
      spent++;
    }
    assertThat(spent).isEqualTo(10);
    for (var call = 0; call < 9; call++) {
      budget.earn();
    }
    assertThat(budget.spend()).isFalse();
    budget.earn();
    assertThat(budget.spend()).isTrue();
    assertThat(budget.spend()).isFalse();
  }

  @Test
  @DisplayName("INT-13 calls above the number allowed at once, or in a time, are not made")
  void calls_above_the_limits_are_not_made() {
    var narrow = guard(1, 100);
    assertThatThrownBy(() -> narrow.once(() -> narrow.once(() -> "inner")))
        .isInstanceOf(Passing.class)
        .hasMessageContaining("as many calls");
    var rare = guard(5, 1);
    assertThat(rare.once(() -> "first")).isEqualTo("first");
    assertThatThrownBy(() -> rare.once(() -> "second"))
        .isInstanceOf(Passing.class)
        .hasMessageContaining("as often");
  }

  @Test
  @DisplayName("INT-13 a read that always fails is tried three times, while retries are left")
  void a_read_that_always_fails() {
    var guard = guard(5, 100);
    breakers.circuitBreaker("test").transitionToDisabledState();
    read(guard, 1);
    assertThat(calls).hasValue(3);
    read(guard, 4);
    assertThat(calls).as("ten retries were saved up").hasValue(5 + 10);
    read(guard, 5);
    assertThat(calls).as("no more are left").hasValue(10 + 10);
    read(guard, 1);
    assertThat(calls).as("ten calls have earned one").hasValue(11 + 11);
    assertThat(turns).as("each waits its turn").hasValue(11 + 11);
  }

  private void read(Guard guard, int times) {
    var fault = new Passing("away", null);
    for (var i = 0; i < times; i++) {
      assertThatThrownBy(() -> guard.reading(turns::incrementAndGet, failing(fault)))
          .isSameAs(fault);
    }
  }
}
