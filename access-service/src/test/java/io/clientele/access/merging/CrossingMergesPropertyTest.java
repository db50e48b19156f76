package io.clientele.access.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.AccessesInMemory;
import io.clientele.access.login.Account;
import io.clientele.access.login.ClientMembership;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.FactorCode;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginMerge;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.SecondFactorChange;
import io.clientele.access.team.TeamsInMemory;
import io.clientele.platform.aggregate.Cause;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/**
 * Merges among four logins that cross at random, each stopped between any two of its writes for as
 * long as it likes, while second factors come and go, and sweeps call off what takes too long.
 */
class CrossingMergesPropertyTest {

  private static final int LOGINS = 4;
  private static final Cause CAUSE = Cause.of("test");

  private final LoginsInMemory logins = new LoginsInMemory();
  private final AccessesInMemory accesses = new AccessesInMemory();
  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private final Merges merges =
      new Merges(logins, accesses, new TeamsInMemory(), login -> {}, clock);

  /** One attempt, write by write. */
  private final class Attempt {

    private final String id;
    private final String into;
    private final String from;
    private final String intoMark;
    private final String fromMark;
    private final Map<String, Object> shown;
    private int step;

    Attempt(String id, String into, String from) {
      this.id = id;
      this.into = into;
      this.from = from;
      this.intoMark = mark(into);
      this.fromMark = mark(from);
      this.shown = Map.of(into, factors(into), from, factors(from));
    }

    void next() {
      var now = clock.instant();
      var decidesAt = step == 0 ? into : from;
      var present = factors(decidesAt);
      var why =
          step++ == 0
              ? logins.change(into, CAUSE, one -> LoginMerge.begin(one, id, from, intoMark, now))
              : logins.change(
                  from, CAUSE, one -> LoginMerge.giveUp(one, id, into, fromMark, null, now));
      if (why.isEmpty()) {
        assertThat(present).as("what was shown").isEqualTo(shown.get(decidesAt));
      } else {
        step = 2; // it dies here; a sweep finds what it left
      }
    }

    boolean over() {
      return step >= 2;
    }
  }

  private String mark(String login) {
    return LoginMerge.mark(logins.byId(login).orElseThrow());
  }

  /** What somebody shows of a login. */
  private Object factors(String id) {
    var login = logins.byId(id).orElseThrow();
    return List.of(
        Optional.ofNullable(login.passwordHash()),
        Optional.ofNullable(login.secondFactorOrNone().secret()));
  }

  @Property(tries = 3000)
  @Label(
      "ACC-6 however merges cross and second factors change meanwhile, every account is one living"
          + " login's, none goes in circles, and each was shown as it is")
  void crossing(@ForAll long seed) {
    var random = new Random(seed);
    logins.all.clear();
    for (var i = 0; i < LOGINS; i++) {
      logins.put(
          new Login(
              "l" + i,
              i + "@x.example",
              i + "@x.example",
              "N",
              "hash " + i,
              true,
              null,
              1,
              List.of(),
              List.of(new ClientMembership("c" + i, ClientRole.BUSINESS_USER, null))));
    }
    var running = new ArrayList<Attempt>();
    for (var i = 0; i < 60; i++) {
      turn(random, running, "a" + i);
    }
    for (var i = 0; i < 10; i++) {
      clock.turn(Merges.PATIENCE.plusSeconds(1));
      merges.sweep();
    }
    assertThat(logins.withMerges(9)).isEmpty();
    var alive = logins.all.values().stream().filter(one -> !LoginMerge.isGone(one)).toList();
    assertThat(alive.stream().flatMap(Login::accounts).map(Account::account))
        .containsExactlyInAnyOrder("client/c0", "client/c1", "client/c2", "client/c3");
    for (var login : List.copyOf(logins.all.keySet())) {
      assertThat(logins.present(login)).hasValueSatisfying(one -> assertThat(alive).contains(one));
    }
  }

  /** Somebody sets a second factor up, or removes the one there is. */
  private void anotherFactor(String login, String sealed) {
    var factor = logins.byId(login).orElseThrow().secondFactorOrNone();
    if (LoginMerge.isGone(logins.byId(login).orElseThrow())) {
      return; // nobody can sign in to it
    }
    if (factor.isSet()) {
      var code = new FactorCode.Backup(factor.backupCodes().getFirst());
      change(login, new SecondFactorChange.Remove(code));
    } else {
      change(login, new SecondFactorChange.Begin(sealed));
      change(login, new SecondFactorChange.Confirm(sealed, 1, List.of("code of " + sealed)));
    }
  }

  private void change(String login, SecondFactorChange change) {
    assertThat(logins.change(login, CAUSE, one -> change.of(one, clock.instant()))).isEmpty();
  }

  private void turn(Random random, List<Attempt> running, String id) {
    switch (random.nextInt(5)) {
      case 0 -> {
        var into = random.nextInt(LOGINS);
        var from = (into + 1 + random.nextInt(LOGINS - 1)) % LOGINS;
        running.add(new Attempt(id, "l" + into, "l" + from));
      }
      case 1, 2 -> {
        if (!running.isEmpty()) {
          var one = running.get(random.nextInt(running.size()));
          one.next();
          if (one.over()) {
            running.remove(one);
          }
        }
      }
      case 3 -> anotherFactor("l" + random.nextInt(LOGINS), "sealed " + id);
      default -> {
        clock.turn(Duration.ofSeconds(random.nextInt(40)));
        merges.sweep();
      }
    }
  }
}
