package io.clientele.integration.provider.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.guard.Limit.Scope;
import io.clientele.testkit.TurnedClock;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int MANY = 1000;
  private static final Guards GUARDS =
      new Guards(
          CircuitBreakerRegistry.ofDefaults(),
          BulkheadRegistry.ofDefaults(),
          RateLimiterRegistry.ofDefaults());

  private final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-11-24T22:00:00Z"));
  private final Tally shared = new LocalTally();

  private Pace pace(Scope scope, int calls, Duration period) {
    var limits = Map.of("some", List.of(new Limit(scope, calls, period)));
    return new Paces(limits, shared, clock).of("some", MANY, SECOND);
  }

  private static void assertWaits(Pace pace, @Nullable String organisation, Duration length) {
    assertThatThrownBy(() -> pace.await(organisation))
        .isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.length()).isEqualTo(length));
  }

  @Test
  @DisplayName("INT-13 who comes a little too early waits for the next window")
  void who_comes_too_early_waits() {
    var period = Duration.ofMillis(300);
    var pace = new Paces(Map.of(), shared, Clock.systemUTC()).of("some", 2, period);
    var begun = System.nanoTime();
    for (var i = 0; i < 5; i++) {
      pace.await("one");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(period);
  }

  @Test
  @DisplayName("INT-13 when a day's calls are used up a call is put off until the day ends")
  void when_a_day_is_used_up() {
    var pace = pace(Scope.ORGANISATION, 2, DAY);
    pace.await("one");
    pace.await("one");
    assertWaits(pace, "one", Duration.ofHours(2));
    assertThatCode(() -> pace.await("other")).doesNotThrowAnyException();
    clock.turn(Duration.ofHours(2));
    assertThatCode(() -> pace.await("one")).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("INT-13 two instances keep a limit together, not one each")
  void two_instances_keep_a_limit_together() {
    var here = pace(Scope.ORGANISATION, 3, DAY);
    var there = pace(Scope.ORGANISATION, 3, DAY);
    here.await("one");
    there.await("one");
    here.await("one");
    assertWaits(there, "one", Duration.ofHours(2));
    assertWaits(here, "one", Duration.ofHours(2));
  }

  @Test
  @DisplayName("INT-13 all organisations, and calls about none, share what the app may do")
  void all_share_what_the_app_may() {
    var pace = pace(Scope.APP, 3, DAY);
    pace.await("one");
    pace.await("other");
    pace.await(null);
    assertWaits(pace, "third", Duration.ofHours(2));
    assertThatThrownBy(() -> pace.await(null)).isInstanceOf(Wait.class);
  }

  @Test
  @DisplayName("INT-13 a 429 that one instance hears stops all of them, for that organisation")
  void a_wait_stops_all() {
    var here = pace(Scope.ORGANISATION, MANY, DAY);
    var there = pace(Scope.ORGANISATION, MANY, DAY);
    var guard = GUARDS.of("some-api");
    var told = new Wait("429", Duration.ofMinutes(5));
    assertThatThrownBy(
            () ->
                guard.reading(
                    here,
                    "one",
                    () -> {
                      throw told;
                    }))
        .isSameAs(told);
    assertWaits(there, "one", Duration.ofMinutes(5));
    assertThatCode(() -> there.await("other")).doesNotThrowAnyException();
    // What was put off here is no word of the provider's: it does not grow by being asked.
    clock.turn(Duration.ofMinutes(1));
    assertThatThrownBy(() -> guard.reading(there, "one", () -> true)).isInstanceOf(Wait.class);
    assertWaits(here, "one", Duration.ofMinutes(4));
    clock.turn(Duration.ofMinutes(4));
    assertThat(guard.<Boolean>reading(there, "one", () -> true)).isTrue();
  }

  @Test
  @DisplayName("INT-13 a 429 about our app as a whole stops calls about everybody")
  void a_wait_of_the_app_stops_everybody() {
    var here = pace(Scope.ORGANISATION, MANY, DAY);
    var there = pace(Scope.ORGANISATION, MANY, DAY);
    here.told("one", Wait.ofApp("429", Duration.ofMinutes(5)));
    assertWaits(there, "other", Duration.ofMinutes(5));
    assertWaits(there, null, Duration.ofMinutes(5));
    clock.turn(Duration.ofMinutes(5));
    assertThatCode(() -> there.await("other")).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("INT-13 a 429 about one person perhaps, at no organisation, stops nobody else")
  void a_wait_about_nobody() {
    var here = pace(Scope.ORGANISATION, MANY, DAY);
    var there = pace(Scope.ORGANISATION, MANY, DAY);
    assertThatThrownBy(() -> GUARDS.of("some-identity").once(here, waiting(Duration.ofMinutes(1))))
        .isInstanceOf(Wait.class);
    assertThatThrownBy(
            () -> GUARDS.of("some-api").reading(there, null, waiting(Duration.ofHours(2))))
        .isInstanceOf(Wait.class);
    for (var pace : List.of(here, there)) {
      assertThatCode(() -> pace.await(null)).doesNotThrowAnyException();
      assertThatCode(() -> pace.await("one")).doesNotThrowAnyException();
    }
  }

  private static Supplier<Boolean> waiting(Duration length) {
    return () -> {
      throw new Wait("429", length);
    };
  }

  @Test
  @DisplayName("INT-13 of a pace and a limit of one period the smaller holds, and counts once")
  void of_one_period_the_smaller_holds() {
    var limits = Map.of("some", List.of(new Limit(Scope.ORGANISATION, 9, DAY)));
    var pace = new Paces(limits, shared, clock).of("some", 3, DAY);
    for (var i = 0; i < 3; i++) {
      pace.await("one");
    }
    assertWaits(pace, "one", Duration.ofHours(2));
  }

  @Test
  @DisplayName("INT-13 a store in trouble stops no call: each instance keeps the limits by itself")
  void a_store_in_trouble() {
    var asked = new AtomicInteger();
    var broken =
        new Tally() {
          @Override
          public Optional<Instant> count(List<String> whom, List<Count> counts, Instant now) {
            asked.incrementAndGet();
            throw new IllegalStateException("no store");
          }

          @Override
          public void block(String whom, Instant until) {
            throw new IllegalStateException("no store");
          }
        };
    var limits = Map.of("some", List.of(new Limit(Scope.ORGANISATION, 3, DAY)));
    var pace = new Paces(limits, broken, clock).of("some", MANY, SECOND);
    for (var i = 0; i < 3; i++) {
      pace.await("one");
    }
    assertThat(asked).as("it is not asked before each call").hasValue(1);
    assertWaits(pace, "one", Duration.ofHours(2));
    pace.told("other", new Wait("429", Duration.ofMinutes(5)));
    assertWaits(pace, "other", Duration.ofMinutes(5));
    clock.turn(Duration.ofSeconds(5));
    pace.await("third");
    assertThat(asked).as("it is asked again after a while").hasValue(2);
  }

  @Test
  @DisplayName("INT-13 who is interrupted while waiting for a turn does not get it")
  void who_is_interrupted() {
    var pace = pace(Scope.ORGANISATION, 1, Duration.ofSeconds(15));
    pace.await("one");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> pace.await("one")).isInstanceOf(Passing.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
