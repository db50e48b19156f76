package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.authorisation.Authorisation.Status;
import io.clientele.integration.provider.LostAnswer;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailingRefreshTest {

  private final Bureau bureau = Bureau.standing();
  private final AccessTokens tokens = bureau.instance();
  private final String id = bureau.signIn("p1");

  @BeforeEach
  void need_newer_tokens() {
    bureau.clock.turn(Duration.ofMinutes(31));
  }

  @AfterEach
  void close() {
    bureau.close();
  }

  private String access() {
    return tokens.with(id, access -> access);
  }

  private void fails() {
    assertThatThrownBy(this::access).isInstanceOf(Passing.class);
  }

  /** A process that ends between the call and whatever it would write of it. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  @DisplayName("INT-7 a lost answer is asked for again at once with the old token, where one may")
  void a_lost_answer_is_asked_for_again() {
    bureau.provider.faults.add(Passing.lost("broke off", null));
    assertThat(access()).isEqualTo("access-2");
    assertThat(bureau.provider.refreshed).containsExactly("refresh-1", "refresh-1");
    assertThat(bureau.find(id).trouble()).isNull();
  }

  @Test
  @DisplayName(
      "INT-7 where two requests at a time do harm a lost answer is asked for a minute later")
  void a_lost_answer_is_asked_for_later() {
    bureau.provider.lostAnswer = LostAnswer.LATER;
    bureau.provider.faults.add(Passing.lost("broke off", null));
    fails();
    bureau.clock.turn(Duration.ofSeconds(55));
    fails();
    bureau.refreshRound().run();
    assertThat(bureau.provider.refreshed).containsExactly("refresh-1");
    bureau.clock.turn(Duration.ofSeconds(5));
    assertThat(access()).isEqualTo("access-2");
    assertThat(bureau.provider.refreshed).containsExactly("refresh-1", "refresh-1");
  }

  @Test
  @DisplayName("INT-7 where a lost answer makes all wait for a minute, any other fault does not")
  void any_other_fault_makes_nobody_wait() {
    bureau.provider.lostAnswer = LostAnswer.LATER;
    bureau.provider.faults.add(new Passing("503", null));
    fails();
    bureau.clock.turn(Duration.ofSeconds(3));
    assertThat(access()).isEqualTo("access-2");
  }

  @Test
  @DisplayName("INT-7 where tries count one that never got to the provider was none")
  void what_never_got_there_was_no_try() {
    bureau.provider.lostAnswer = LostAnswer.COUNTS;
    bureau.provider.faults.add(Passing.unsent("no way there", null));
    fails();
    bureau.clock.turn(Duration.ofSeconds(1));
    fails();
    assertThat(bureau.provider.refreshed).hasSize(1);
    bureau.clock.turn(Duration.ofSeconds(2));
    assertThat(access()).isEqualTo("access-2");
  }

  @Test
  @DisplayName("INT-7 an answer that says no more than that the provider is away is no lost one")
  void an_answer_is_no_lost_one() {
    bureau.provider.faults.add(new Passing("503", null));
    fails();
    assertThat(bureau.provider.refreshed).hasSize(1);
  }

  @Test
  @DisplayName(
      "INT-7 of 200 threads on four instances one is told that the provider is away, for all")
  void a_failure_is_shared() throws Exception {
    var instances = Stream.generate(bureau::instance).limit(4).toList();
    bureau.provider.faults.add(new Passing("away", null));
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 200)
              .<Callable<String>>mapToObj(
                  i -> () -> instances.get(i % 4).with(id, access -> access))
              .toList();
      assertThat(pool.invokeAll(calls).stream().map(Future::exceptionNow))
          .allMatch(Passing.class::isInstance);
    }
    assertThat(bureau.provider.refreshed).hasSize(1);
    bureau.clock.turn(Duration.ofSeconds(3));
    assertThat(access()).isEqualTo("access-2");
  }

  @Test
  @DisplayName(
      "INT-7 passing faults expire nothing, however many, and the first success clears them")
  void passing_faults_expire_nothing() {
    for (var i = 1; i <= 20; i++) {
      bureau.provider.faults.add(new Passing("away", null));
      fails();
      assertThat(bureau.provider.refreshed).hasSize(i);
      bureau.clock.turn(Duration.ofSeconds(90));
    }
    assertThat(bureau.find(id).status()).isEqualTo(Status.ACTIVE);
    assertThat(access()).isEqualTo("access-2");
    assertThat(bureau.find(id).trouble()).isNull();
  }

  @Test
  @DisplayName("INT-7 an hour of a provider that is away is a few calls, and costs nothing")
  void an_hour_of_a_provider_that_is_away() {
    var round = bureau.refreshRound();
    for (var minute = 0; minute < 60; minute++) {
      bureau.provider.faults.add(new Passing("503", null));
      round.run();
      bureau.clock.turn(Duration.ofMinutes(1));
    }
    assertThat(bureau.provider.refreshed).hasSizeBetween(5, 15);
    assertThat(bureau.find(id).status()).isEqualTo(Status.ACTIVE);
    bureau.provider.faults.clear();
    assertThat(access()).isEqualTo("access-2");
  }

  @Test
  @DisplayName("INT-13 a provider that says wait is asked by nobody before that, however urgent")
  void a_provider_that_says_wait() {
    bureau.provider.faults.add(new Wait("busy", Duration.ofMinutes(3)));
    assertThatThrownBy(this::access).isInstanceOf(Wait.class);
    bureau.clock.turn(Duration.ofSeconds(60));
    assertThatThrownBy(this::access)
        .isInstanceOfSatisfying(
            Wait.class, wait -> assertThat(wait.length()).isEqualTo(Duration.ofMinutes(2)));
    bureau.clock.turn(Duration.ofSeconds(115));
    fails();
    assertThat(bureau.provider.refreshed).hasSize(1);
    bureau.clock.turn(Duration.ofSeconds(5));
    assertThat(access()).isEqualTo("access-2");
  }

  @Test
  @DisplayName(
      "INT-7 where tries count a crash is one: the next comes a minute later, then later yet")
  void where_tries_count_a_crash_is_one() {
    bureau.provider.lostAnswer = LostAnswer.COUNTS;
    bureau.provider.refreshing =
        () -> {
          throw new Crash();
        };
    var round = bureau.refreshRound();
    var tried = 0;
    for (var pause : new int[] {1, 15, 60, 60}) {
      assertThatThrownBy(this::access).isInstanceOf(Crash.class);
      tried++;
      if (pause > 1) {
        assertThatThrownBy(this::access).isInstanceOf(Wait.class);
      }
      bureau.clock.turn(Duration.ofMinutes(pause).minusSeconds(5));
      fails();
      round.run();
      assertThat(bureau.provider.refreshed).hasSize(tried);
      bureau.clock.turn(Duration.ofSeconds(5));
    }
    bureau.provider.refreshing = () -> {};
    assertThat(access()).isEqualTo("access-2");
    assertThat(bureau.find(id).trouble()).isNull();
  }

  @Test
  @DisplayName("INT-7 what limits of our own hold back was no try of anybody's")
  void what_is_held_back_was_no_try() {
    for (var habit : LostAnswer.values()) {
      bureau.provider.lostAnswer = habit;
      var before = bureau.find(id);
      bureau.provider.faults.add(Passing.heldBack("open circuit", new OurBug("open", null)));
      fails();
      assertThat(bureau.find(id)).as(habit.name()).isEqualTo(before);
    }
    assertThat(access()).isEqualTo("access-2");
  }
}
