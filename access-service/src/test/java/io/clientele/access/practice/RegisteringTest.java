package io.clientele.access.practice;

import static io.clientele.access.guessing.GuessesInMemory.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.guessing.GuessesInMemory;
import io.clientele.access.login.Membership;
import io.clientele.access.login.PlainHashing;
import io.clientele.access.login.Role;
import io.clientele.access.practice.PracticeEvent.PracticeRegistered;
import io.clientele.access.practice.Registering.Answer;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Reason.Kind;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.secret.LinkToken;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegisteringTest {

  private static final String PASSWORD = "correct horse battery";

  private final KeptInMemory kept = new KeptInMemory();
  private final List<String> added = new ArrayList<>();
  private final PlainHashing hashing = new PlainHashing();
  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private final Registering registering =
      new Registering(kept, hashing, GuessesInMemory.at(clock), added::add, clock);

  @Test
  @DisplayName("ACC-1 a registration waits a day for its confirmation, its password hashed")
  void awaits() {
    var answer = registering.register(asked(null), STRANGER, Cause.of("anonymous"));
    var registration = kept.all.values().iterator().next();
    assertThat(answer).isEqualTo(new Answer.Awaiting(registration.practice()));
    assertThat(registration)
        .isEqualTo(
            new Registration(
                registration.id(),
                registration.practice(),
                "Ash & Birch",
                Region.CA,
                PartnerType.BOOKKEEPER,
                "America/Toronto",
                "Ann Ash",
                new EmailAddress("ann@practice.example"),
                "hash of " + PASSWORD,
                clock.instant().plus(Duration.ofHours(24)),
                null));
    assertThat(added).containsExactly(registration.id());
  }

  @Test
  @DisplayName("ACC-1 a practice may name its time zone; else it has the usual one of its region")
  void timeZone() {
    registering.register(asked("America/Vancouver"), STRANGER, Cause.of("anonymous"));
    assertThat(kept.all.values())
        .extracting(Registration::timeZone)
        .containsExactly("America/Vancouver");
    assertThat(Region.UK.timeZone()).isEqualTo("Europe/London");
    assertThat(Region.US.timeZone()).isEqualTo("America/New_York");
  }

  @Test
  @DisplayName("ACC-1 a time zone is an area and location, as the practice's default settings take")
  void noTimeZone() {
    for (var zone :
        List.of("UTC", "EST5EDT", "US/Eastern", "Etc/GMT+5", "GB", "Europe/", "europe/london")) {
      assertThat(registering.register(asked(zone), STRANGER, Cause.of("anonymous")))
          .as(zone)
          .isInstanceOfSatisfying(
              Answer.Refused.class,
              no -> {
                assertThat(no.why()).hasSize(1);
                assertThat(no.why().getFirst().reason())
                    .isEqualTo(RegistrationRefusal.TIME_ZONE_UNKNOWN);
              });
    }
    assertThat(kept.all).isEmpty();
    for (var zone : List.of("America/Argentina/Ushuaia", "Arctic/Longyearbyen", "Indian/Mahe")) {
      assertThat(registering.register(asked(zone), STRANGER, Cause.of("anonymous")))
          .as(zone)
          .isInstanceOf(Answer.Awaiting.class);
    }
    for (var region : Region.values()) {
      assertThat(registering.register(asked(region.timeZone()), STRANGER, Cause.of("anonymous")))
          .as("the usual one of %s", region)
          .isInstanceOf(Answer.Awaiting.class);
    }
  }

  @Test
  @DisplayName("ACC-1 everything wrong with a registration is named at once, and nothing is kept")
  void faults() {
    var asked =
        new RegisterPractice(
            "Ash",
            Region.UK,
            null,
            "Europe/Atlantis",
            new RegisterPractice.Admin("Ann", "ann", "short"));
    assertThat(register(asked))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            no ->
                assertThat(no.why())
                    .extracting(Refusal::field)
                    .containsExactly("admin.email", "admin.password", "timeZone"));
    assertThat(RegistrationRefusal.TIME_ZONE_UNKNOWN.rule()).isEqualTo("ACC-1");
    assertThat(RegistrationRefusal.TIME_ZONE_UNKNOWN.kind()).isEqualTo(Kind.INVALID);
    assertThat(kept.all).isEmpty();
    assertThat(hashing.workOf(() -> register(asked))).isZero();
  }

  @Test
  @DisplayName("CLI-14 the same key with the same registration gives the same practice, once")
  void repeated() {
    var first = register(asked(null));
    assertThat(register(asked(null))).isEqualTo(first);
    assertThat(kept.all).hasSize(1);
    assertThat(added).hasSize(1);
  }

  @Test
  @DisplayName("CLI-14 the same key with another registration is refused")
  void anotherWithTheKey() {
    register(asked(null));
    assertRefused(register(asked("America/Vancouver")));
    assertRefused(register(asked(null, "another password")));
  }

  @Test
  @DisplayName("ACC-9 whoever tries passwords under the key of a registration is slowed down")
  void guessing() {
    register(asked(null));
    for (var guess = 0; guess < 5; guess++) {
      assertRefused(register(asked(null, "another password " + "!".repeat(guess))));
    }
    for (var password : List.of(PASSWORD, "another password")) {
      assertThat(register(asked(null, password)))
          .as("neither is looked at")
          .isInstanceOfSatisfying(
              Answer.Refused.class,
              no -> assertThat(no.why().getFirst().reason().kind()).isEqualTo(Kind.TOO_MANY));
    }
    clock.turn(Duration.ofSeconds(1));
    assertThat(register(asked(null))).isInstanceOf(Answer.Awaiting.class);
  }

  @Test
  @DisplayName("CLI-14 a key used again after its registration has expired makes another practice")
  void expiredKey() {
    var first = register(asked(null));
    clock.turn(Registration.VALID);
    var second = register(asked("America/Vancouver"));
    // A key is no secret: whoever sends it later must not become admin of what it once made.
    assertThat(second).isInstanceOf(Answer.Awaiting.class).isNotEqualTo(first);
  }

  @Test
  @DisplayName("ACC-1 what a registration asks for is derived from it, the same every time")
  void derived() {
    register(asked(null));
    var registration = kept.all.values().iterator().next();
    assertThat(registration.login("hash")).isEqualTo(registration.login("hash"));
    assertThat(registration.login("hash").id()).isNotEqualTo(registration.practice());
    assertThat(registration.membership())
        .isEqualTo(new Membership(registration.practice(), Role.PRACTICE_ADMIN, List.of()));
  }

  @Test
  @DisplayName("ACC-1 a confirmed registration becomes a practice once")
  void practice() {
    register(asked(null));
    var asked = kept.all.values().iterator().next();
    var made =
        new Practice(
            asked.practice(),
            "Ash & Birch",
            Region.CA,
            PartnerType.BOOKKEEPER,
            "America/Toronto",
            clock.instant());
    assertThat(Practice.register(null, asked, "l1", clock.instant()))
        .isEqualTo(
            Decision.done(
                made,
                new PracticeRegistered(
                    asked.practice(),
                    "Ash & Birch",
                    Region.CA,
                    PartnerType.BOOKKEEPER,
                    "America/Toronto",
                    "l1")));
    assertThat(Practice.register(made, asked, "l2", clock.instant()))
        .isEqualTo(Decision.unchanged());
    assertThat(made.told().practice()).isEqualTo(asked.practice());
  }

  @Test
  @DisplayName("ACC-1 no password and no link ever stands in a log")
  void secretsAreNotPrinted() {
    assertThat(asked(null).toString()).doesNotContain(PASSWORD);
    assertThat(new LinkToken("abc").toString()).doesNotContain("abc");
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            no -> {
              assertThat(no.why().getFirst().reason())
                  .isEqualTo(RegistrationRefusal.IDEMPOTENCY_KEY_REUSED);
              assertThat(no.why().getFirst().reason().rule()).isEqualTo("CLI-14");
            });
  }

  private static RegisterPractice asked(@Nullable String timeZone) {
    return asked(timeZone, PASSWORD);
  }

  private static RegisterPractice asked(@Nullable String timeZone, String password) {
    return new RegisterPractice(
        "Ash & Birch",
        Region.CA,
        PartnerType.BOOKKEEPER,
        timeZone,
        new RegisterPractice.Admin("Ann Ash", "ann@practice.example", password));
  }

  /** Under the same key each time. */
  private Answer register(RegisterPractice asked) {
    return registering.register(asked, STRANGER, keyed());
  }

  private static Cause keyed() {
    return new Cause("anonymous", IdempotencyKey.of("anonymous", "key-1"), null, null, null);
  }
}
