package io.clientele.integration;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.Left;
import io.clientele.integration.provider.Software;
import io.clientele.platform.Chore;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The hands that give back, as the service has them. */
class GivingBackHandsTest extends IntegrationServiceTest {

  private static final String BEN = "ben@brightwater.example";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration WOULD_BE_DONE = Duration.ofMillis(500);
  private static final Duration FORGET_AFTER = Duration.ofMinutes(1);

  @Autowired SoftwareHands clearingHands;
  @Autowired IntegrationSettings settings;
  @Autowired List<Chore> chores;
  @Autowired Aggregates<Connection, ConnectionEvent> connections;
  @Autowired Aggregates<Authorisation, AuthorisationEvent> authorisations;

  @Test
  @DisplayName("INT-13 what gives back has hands of its own: imports go on while all of them wait")
  void hands_of_its_own() {
    var desk = desk();
    var at = new ManagedClient(desk);
    var connection =
        whileAllWait(
            () -> {
              var connected = find(at.connected(BEN, "Foxglove Florists Ltd").get("id"));
              at.disconnect(desk.admin(), at.path());
              run("clearing what connections left");
              holds("looked at by no other hands", () -> !isLookedAt(connected));
              return connected;
            });
    await("looked at", () -> isLookedAt(connection));
    var signIn = Objects.requireNonNull(connection.authorisation());
    await("doubted", () -> isDueWithin(authorisation(signIn), FORGET_AFTER));
    whileAllWait(
        () -> {
          CLOCK.turn(FORGET_AFTER);
          run("giving sign-ins back");
          holds("forgotten by no other hands", () -> authorisation(signIn).tokens() != null);
          return signIn;
        });
    await("forgotten", () -> authorisation(signIn).tokens() == null);
  }

  /** Other hands would have done it by now: they begin at once. */
  private static void holds(String what, Callable<Boolean> condition) {
    Awaitility.await(what).during(WOULD_BE_DONE).until(condition);
  }

  private <T> T whileAllWait(Supplier<T> work) {
    var waiting = new AtomicInteger();
    var over = new CountDownLatch(1);
    try {
      await(
          "all hands",
          () -> {
            for (var hand = 0; hand < settings.hands(); hand++) {
              clearingHands.of(Software.XERO).execute(() -> waitFor(over, waiting));
            }
            return waiting.get() == settings.hands();
          });
      return work.get();
    } finally {
      over.countDown();
    }
  }

  private static void waitFor(CountDownLatch over, AtomicInteger waiting) {
    waiting.incrementAndGet();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(String name) {
    chores.stream()
        .filter(chore -> chore.name().equals(name))
        .findFirst()
        .orElseThrow()
        .work()
        .run();
  }

  private static void await(String what, Callable<Boolean> done) {
    Awaitility.await(what).atMost(PATIENCE).until(done);
  }

  private Connection find(String id) {
    return Objects.requireNonNull(connections.find(id).state());
  }

  private boolean isLookedAt(Connection connection) {
    var left = Objects.requireNonNullElse(find(connection.id()).left(), List.<Left>of());
    return left.stream().allMatch(one -> one.organisation() == null || one.since() != null);
  }

  private Authorisation authorisation(String id) {
    return Objects.requireNonNull(authorisations.find(id).state());
  }

  private static boolean isDueWithin(Authorisation signIn, Duration length) {
    var reviewAt = signIn.reviewAt();
    return reviewAt != null && !reviewAt.isAfter(CLOCK.instant().plus(length));
  }
}
