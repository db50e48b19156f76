package io.clientele.access.practice;

import static io.clientele.access.guessing.GuessesInMemory.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.guessing.GuessesInMemory;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Membership;
import io.clientele.access.login.PlainHashing;
import io.clientele.access.login.Role;
import io.clientele.access.practice.PracticeEvent.PracticeRegistered;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.secret.LinkToken;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfirmingTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String PASSWORD = "correct horse battery";
  private static final EmailAddress EMAIL = new EmailAddress("ann@practice.example");
  private static final LinkToken LINK = new LinkToken("link-of-ann");

  private final KeptInMemory kept = new KeptInMemory();
  private final LoginsInMemory logins = new LoginsInMemory();
  private final PracticesInMemory practices = new PracticesInMemory();
  private final TurnedClock clock = TurnedClock.standingAt(NOON);
  private final Confirming confirming =
      new Confirming(kept, logins, practices, new PlainHashing(), GuessesInMemory.at(clock), clock);

  @BeforeEach
  void registered() {
    keep("hash of " + PASSWORD);
    kept.links.put(LINK.hash(), "r1");
  }

  private void keep(@Nullable String hash) {
    kept.all.put("r1", registration(hash));
  }

  private static Registration registration(@Nullable String hash) {
    return new Registration(
        "r1",
        "p1",
        "Ash & Birch",
        Region.UK,
        PartnerType.BOOKKEEPER,
        "Europe/London",
        "Ann Ash",
        EMAIL,
        hash,
        NOON.plus(Registration.VALID),
        null);
  }

  private Confirmation confirm(String password) {
    return confirming.confirm(LINK, password, STRANGER, Cause.of("anonymous"));
  }

  @Test
  @DisplayName("ACC-1 link and password together make the practice and its admin, and it is told")
  void confirms() {
    assertThat(confirm(PASSWORD))
        .isEqualTo(new Confirmation.Done(registration("hash of " + PASSWORD)));
    var admin = logins.byEmail(EMAIL).orElseThrow();
    assertThat(admin.verified()).isTrue();
    assertThat(admin.memberships())
        .containsExactly(new Membership("p1", Role.PRACTICE_ADMIN, List.of()));
    assertThat(practices.byId("p1"))
        .contains(
            new Practice(
                "p1", "Ash & Birch", Region.UK, PartnerType.BOOKKEEPER, "Europe/London", NOON));
    assertThat(practices.said)
        .containsExactly(
            new PracticeRegistered(
                "p1",
                "Ash & Birch",
                Region.UK,
                PartnerType.BOOKKEEPER,
                "Europe/London",
                admin.id()));
    assertThat(kept.confirmed).as("the hash is forgotten").containsExactly("r1");
  }

  @Test
  @DisplayName("ACC-1 whoever has the link alone, and not the password, confirms nothing")
  void wrongPassword() {
    assertThat(confirm("another one"))
        .isEqualTo(new Confirmation.WrongPassword(registration("hash of " + PASSWORD)));
    assertThat(logins.all).isEmpty();
    assertThat(practices.all).isEmpty();
    assertThat(kept.confirmed).isEmpty();
  }

  @Test
  @DisplayName("ACC-9 behind the link, too, passwords are guessed slowly")
  void slowed() {
    for (var wrong = 0; wrong < 6; wrong++) {
      confirm("another one");
    }
    assertThat(confirm(PASSWORD)).isInstanceOf(Confirmation.Slowed.class);
    assertThat(practices.all).isEmpty();
  }

  @Test
  @DisplayName("ACC-1 followed again the link heals what a crash left, and makes nothing twice")
  void again() {
    confirm(PASSWORD);
    logins.all.clear(); // as if the login had not been written
    confirm(PASSWORD);
    assertThat(logins.all).hasSize(1);
    assertThat(practices.said).hasSize(1);
    keep(null);
    assertThat(confirm("whatever")).isEqualTo(new Confirmation.Done(registration(null)));
    assertThat(kept.confirmed).as("not once more").hasSize(2);
  }

  @Test
  @DisplayName("ACC-1 a link that is unknown, or a day old, leads nowhere")
  void nowhere() {
    assertThat(confirming.find(new LinkToken("another"))).isEmpty();
    clock.turn(Registration.VALID.minusMillis(1));
    assertThat(confirming.find(LINK)).isPresent();
    clock.turn(Duration.ofMillis(1));
    assertThat(confirming.find(LINK)).isEmpty();
    assertThat(confirm(PASSWORD)).isEqualTo(new Confirmation.Nowhere());
    assertThat(practices.all).isEmpty();
  }
}
