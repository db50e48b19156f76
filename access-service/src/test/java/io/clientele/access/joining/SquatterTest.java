package io.clientele.access.joining;

import static io.clientele.access.guessing.GuessesInMemory.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.AccessesInMemory;
import io.clientele.access.clientaccess.Viewers;
import io.clientele.access.guessing.GuessesInMemory;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Membership;
import io.clientele.access.login.NewLogin;
import io.clientele.access.login.PlainHashing;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody had the phone an invitation went to, but not the mailbox. */
class SquatterTest {

  private static final String SQUATTERS = "the squatter's password";
  private static final String OWNERS = "the owner's password";
  private static final EmailAddress EMAIL = new EmailAddress("zoe@cafe.example");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

  private final Map<String, Ticket> tickets = new HashMap<>();
  private final RedemptionsInMemory redemptions = new RedemptionsInMemory();
  private final LoginsInMemory logins = new LoginsInMemory();
  private final AccessesInMemory accesses = new AccessesInMemory();
  private final PlainHashing hashing = new PlainHashing();
  private final Joining joining =
      new Joining(
          text -> Optional.ofNullable(tickets.get(text)),
          redemptions,
          logins,
          hashing,
          GuessesInMemory.at(CLOCK),
          accesses,
          new Viewers(logins, (practice, login) -> Set.of()),
          CLOCK);

  @BeforeEach
  void squatted() {
    logins.put(
        new Login(
            "boss",
            "boss@p1.example",
            "boss@p1.example",
            "boss",
            "hash",
            true,
            null,
            1,
            List.of(new Membership("p1", Role.PRACTICE_ADMIN, List.of())),
            List.of()));
    accesses.put("c1", "p1");
    accesses.put("c2", "p1");
    ticket("by phone", "i1", "c1", false);
    ticket("by phone too", "i2", "c2", false);
    ticket("by mail", "i3", "c2", true);
    assertThat(joining.join("by phone", SQUATTERS, STRANGER, Cause.of("anonymous")))
        .isInstanceOf(Joined.Done.class);
  }

  private void ticket(String text, String invitation, String client, boolean byMail) {
    var place = new Place.AtClient("p1", client, ClientRole.BUSINESS_USER);
    tickets.put(text, new Ticket(invitation, place, "Zoe", EMAIL, byMail, "boss"));
  }

  private Login login() {
    return logins.byEmail(EMAIL).orElseThrow();
  }

  private static void assertRefused(Joined joined, String code) {
    assertThat(joined)
        .isInstanceOfSatisfying(
            Joined.Refused.class,
            no ->
                assertThat(no.why()).extracting(one -> one.reason().name()).containsExactly(code));
  }

  @Test
  @DisplayName("INV-6 a login made by text message is unverified and joins nothing else")
  void onlyOne() {
    assertThat(login().verified()).isFalse();
    assertThat(login().accounts()).hasSize(1);
    assertRefused(
        joining.join("by phone too", SQUATTERS, STRANGER, Cause.of("anonymous")),
        "EMAIL_NOT_VERIFIED");
    assertThat(redemptions.of("i2")).as("the invitation stays open").isEmpty();
    assertThat(accesses.find("c2").orElseThrow().users()).isEmpty();
    assertThat(joining.join("by phone", SQUATTERS, STRANGER, Cause.of("anonymous")))
        .isInstanceOf(Joined.Done.class);
  }

  @Test
  @DisplayName("INV-6 who proves the email by an invitation sets the password; the old one is over")
  void provenByInvitation() {
    var before = login();
    assertThat(joining.join("by mail", OWNERS, STRANGER, Cause.of("anonymous")))
        .isInstanceOf(Joined.Done.class);
    assertThat(login().verified()).isTrue();
    assertThat(login().passwordHash()).isEqualTo(hashing.hash(OWNERS));
    assertThat(login().rights()).isGreaterThan(before.rights() + 1);
    assertThat(login().passwordMark()).isNotEqualTo(before.passwordMark());
    assertThat(login().accounts()).hasSize(2);
    assertRefused(
        joining.join("by phone", SQUATTERS, STRANGER, Cause.of("anonymous")), "WRONG_PASSWORD");
    assertRefused(
        joining.join("by phone too", SQUATTERS, STRANGER, Cause.of("anonymous")), "WRONG_PASSWORD");
    assertRefused(
        joining.join("by mail", SQUATTERS, STRANGER, Cause.of("anonymous")), "WRONG_PASSWORD");
    assertThat(joining.join("by phone too", OWNERS, STRANGER, Cause.of("anonymous")))
        .isInstanceOf(Joined.Done.class);
  }

  @Test
  @DisplayName("INV-6 who proves the email by registering a practice sets the password as well")
  void provenByRegistration() {
    logins.emailProven(
        new NewLogin("other", EMAIL, "Zoe Owner", hashing.hash(OWNERS)),
        new Membership("p9", Role.PRACTICE_ADMIN, List.of()),
        Cause.of("anonymous"));
    assertThat(login().passwordHash()).isEqualTo(hashing.hash(OWNERS));
    assertThat(login().name()).isEqualTo("Zoe Owner");
    assertRefused(
        joining.join("by phone", SQUATTERS, STRANGER, Cause.of("anonymous")), "WRONG_PASSWORD");
  }

  @Test
  @DisplayName("INV-6 a password that matched just before the email was proven joins nothing more")
  void overtaken() {
    ticket("by phone", "i1", "c1", false);
    hashing.afterNextMatch(() -> joining.join("by mail", OWNERS, STRANGER, Cause.of("anonymous")));
    assertRefused(
        joining.join("by phone", SQUATTERS, STRANGER, Cause.of("anonymous")), "CHANGED_MEANWHILE");
    assertThat(login().passwordHash()).isEqualTo(hashing.hash(OWNERS));
  }

  @Test
  @DisplayName("INV-6 the owner who proves the email is never kept out by a squatter at work")
  void squatterAtWork() {
    var owner = new EmailAddress("late@cafe.example");
    var place = new Place.AtClient("p1", "c1", ClientRole.BUSINESS_USER);
    tickets.put("phone", new Ticket("i8", place, "Zoe", owner, false, "boss"));
    tickets.put("mail", new Ticket("i9", place, "Zoe", owner, true, "boss"));
    hashing.afterNextHash(() -> joining.join("phone", SQUATTERS, STRANGER, Cause.of("anonymous")));
    assertRefused(joining.join("mail", OWNERS, STRANGER, Cause.of("anonymous")), "BUSY");
    assertThat(joining.join("mail", OWNERS, STRANGER, Cause.of("anonymous")))
        .isInstanceOf(Joined.Done.class);
    assertRefused(
        joining.join("phone", SQUATTERS, STRANGER, Cause.of("anonymous")), "WRONG_PASSWORD");
  }
}
