package io.clientele.access.guessing;

import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ann has a login, and strangers guess. */
abstract class GuessingCase {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final String ANN = "ann@practice.example";
  static final String NOBODY = "nobody@practice.example";
  static final String SECRET = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  static final Guesser HOME = Guesser.of("203.0.113.9", null);
  static final Guesser ELSEWHERE = Guesser.of("198.51.100.7", null);
  static final Pace LOGIN =
      new Pace(5, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofHours(1));
  static final Pace ADDRESS =
      new Pace(30, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofMinutes(5));

  final TurnedClock clock = TurnedClock.standingAt(NOON);
  final LoginsInMemory logins = new LoginsInMemory();
  final TalliesInMemory tallies = new TalliesInMemory();
  final List<Device> kept = new ArrayList<>();
  final KnownDevices devices =
      new KnownDevices(
          new Devices() {
            @Override
            public List<Device> withHashes(Collection<String> hashes) {
              return kept.stream().filter(one -> hashes.contains(one.hash())).toList();
            }

            @Override
            public void add(Device device) {
              kept.add(device);
            }
          },
          logins,
          Duration.ofDays(180),
          clock);
  final Guesses guesses =
      new Guesses(tallies, devices, new GuessKeys(SECRET), new GuessLimits(LOGIN, ADDRESS), clock);

  /** A login, with the hash of a password. */
  Login login(String id, String email, String hash) {
    var login = new Login(id, email, email, id, hash, true, null, 1, List.of(), List.of());
    logins.put(login);
    return login;
  }

  Verdict wrong(String email, Guesser who) {
    return guesses.check(email, who, () -> false);
  }

  Verdict right(String email, Guesser who) {
    return guesses.check(email, who, () -> true);
  }

  /** Guesses wrong so many times, however long it takes. */
  void wrong(String email, Guesser who, int times) {
    var made = 0;
    while (made < times) {
      if (wrong(email, who) instanceof Verdict.Wait wait) {
        clock.turn(wait.left());
      } else {
        made++;
      }
    }
  }

  /** The browser with the cookie somebody was given. */
  static Guesser with(String cookie) {
    return Guesser.of("203.0.113.9", cookie);
  }
}
