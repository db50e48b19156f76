package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.authorisation.Authorisation.Status;
import io.clientele.integration.provider.LostAnswer;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.guard.ShippedLimits;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnbrokenTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  @DisplayName("INT-7 who waits for a refresh is interrupted, and it comes to its end all the same")
  void who_waits_is_interrupted() throws Exception {
    var unbroken = new Unbroken(LONG);
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var kept = new AtomicBoolean();
    var stillInterrupted = new AtomicBoolean();
    var caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  unbroken.run(
                      () -> {
                        begun.countDown();
                        await(goOn);
                        kept.set(true);
                      });
                  stillInterrupted.set(Thread.currentThread().isInterrupted());
                });
    begun.await();
    caller.interrupt();
    var closing = Thread.ofVirtual().start(unbroken::close);
    goOn.countDown();
    assertThat(closing.join(LONG)).isTrue();
    assertThat(kept).isTrue();
    assertThat(caller.join(LONG)).isTrue();
    assertThat(stillInterrupted).isTrue();
    assertThatThrownBy(() -> unbroken.run(() -> kept.set(false)))
        .isInstanceOfSatisfying(Passing.class, fault -> assertThat(fault.isHeldBack()).isTrue());
    assertThat(kept).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("INT-7 what was thrown there is thrown here")
  void what_was_thrown_there() {
    try (var unbroken = new Unbroken(LONG)) {
      var fault = new Passing("away", null);
      assertThatThrownBy(
              () ->
                  unbroken.run(
                      () -> {
                        throw fault;
                      }))
          .isSameAs(fault);
      var error = new AssertionError("broken");
      assertThatThrownBy(
              () ->
                  unbroken.run(
                      () -> {
                        throw error;
                      }))
          .isSameAs(error);
    }
  }

  @Test
  @DisplayName("INT-7 a store that is away for a moment costs no tokens that have just come")
  void a_store_that_is_away_for_a_moment() {
    var town = new Town(Software.SAGE, Bureau.keys(0), ShippedLimits::paces);
    var id = town.signIn(Duration.ZERO);
    town.provider.refreshing = () -> town.away = 2;
    town.instance().run();
    assertThat(town.token(id)).isEqualTo("refresh-2");
    assertThat(town.provider.refreshed).containsExactly("refresh-1");
    assertThat(town.get(id).trouble()).isNull();
  }

  @Test
  @DisplayName("INT-7 nor does an interruption of who writes them, who then tries no faster")
  void who_writes_is_interrupted() {
    var town = new Town(Software.SAGE, Bureau.keys(0), ShippedLimits::paces);
    var id = town.signIn(Duration.ZERO);
    town.provider.refreshing = () -> Thread.currentThread().interrupt();
    town.instance().run();
    assertThat(town.token(id)).isEqualTo("refresh-2");
    assertThat(town.get(id).trouble()).isNull();
  }

  @Test
  @DisplayName("INT-7 what is refused for good is written when who waits for it is interrupted")
  void refused_while_interrupted() {
    var town = new Town(Software.KASHFLOW, Bureau.keys(0), ShippedLimits::paces);
    town.provider.lostAnswer = LostAnswer.COUNTS;
    var id = town.signIn(Duration.ZERO);
    town.provider.refreshing = Thread.currentThread()::interrupt;
    town.provider.faults.add(GrantRefused.forGood("the log-in is refused"));
    town.instance().run();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(town.get(id).status()).isEqualTo(Status.EXPIRED);
    assertThat(town.expired).containsExactly(id);
  }

  @Test
  @DisplayName("INT-7 nor does a store that is away, or an interruption of who writes, hide it")
  void refused_while_the_store_is_away() {
    var town = new Town(Software.KASHFLOW, Bureau.keys(0), ShippedLimits::paces);
    town.provider.lostAnswer = LostAnswer.COUNTS;
    var id = town.signIn(Duration.ZERO);
    town.provider.refreshing =
        () -> {
          town.away = 1;
          Thread.currentThread().interrupt();
        };
    town.provider.faults.add(GrantRefused.forGood("the log-in is refused"));
    town.instance().run();
    assertThat(town.get(id).status()).isEqualTo(Status.EXPIRED);
  }

  @Test
  @DisplayName("INT-7 where tries count none is made with what somebody else has just used up")
  void what_was_used_up_meanwhile() {
    var town = new Town(Software.KASHFLOW, Bureau.keys(0), ShippedLimits::paces);
    town.provider.lostAnswer = LostAnswer.COUNTS;
    var id = town.signIn(Duration.ZERO);
    var slow =
        new Ledger() {
          @Override
          public @Nullable Authorisation find(String one) {
            var found = town.find(one);
            town.renew(one);
            return found;
          }

          @Override
          public Outcome<Authorisation> change(
              String one,
              Function<Authorisation, Decision<Authorisation, AuthorisationEvent>> decision) {
            return town.change(one, decision);
          }
        };
    town.refreshing(slow).refresh(id, town.mark(id));
    assertThat(town.provider.refreshed).isEmpty();
    assertThat(town.token(id)).isEqualTo("refresh-2");
  }
}
