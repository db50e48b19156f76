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
import io.clientele.access.login.PlainHashing;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** A practice with a client, its people, and somebody who holds a ticket. */
abstract class JoiningCase {

  static final String PASSWORD = "correct horse battery";
  static final String OTHER = "another long password";
  static final EmailAddress ZOE = new EmailAddress("zoe@cafe.example");
  static final Place CAFE = new Place.AtClient("p1", "c1", ClientRole.BUSINESS_USER);
  static final Place PRACTICE =
      new Place.AtPractice("p1", Role.STANDARD, List.of("ADD_CLIENT_ACCOUNTS"));

  final Map<String, Ticket> tickets = new HashMap<>();
  final RedemptionsInMemory redemptions = new RedemptionsInMemory();
  final LoginsInMemory logins = new LoginsInMemory();
  final AccessesInMemory accesses = new AccessesInMemory();
  final PlainHashing hashing = new PlainHashing();
  final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:00:00Z"));
  final Joining joining =
      new Joining(
          text -> Optional.ofNullable(tickets.get(text)),
          redemptions,
          logins,
          hashing,
          GuessesInMemory.at(clock),
          accesses,
          new Viewers(logins, (practice, login) -> Set.of()),
          clock);

  @BeforeEach
  void practice() {
    accesses.put("c1", "p1", "ann");
    login("boss", "boss@p1.example", new Membership("p1", Role.PRACTICE_ADMIN, List.of()));
    login("ann", "ann@p1.example", new Membership("p1", Role.STANDARD, List.of()));
  }

  void login(String id, String email, Membership... memberships) {
    logins.put(
        new Login(
            id,
            email,
            email,
            id,
            hashing.hash(PASSWORD),
            true,
            null,
            1,
            List.of(memberships),
            List.of()));
  }

  String ticket(String invitation, Place place, boolean byMail) {
    return ticket(invitation, place, byMail, "boss", ZOE);
  }

  String ticket(
      String invitation, Place place, boolean byMail, String invitedBy, EmailAddress email) {
    var text = invitation + "/" + byMail;
    tickets.put(text, new Ticket(invitation, place, "Zoe", email, byMail, invitedBy));
    return text;
  }

  Joined join(String ticket, String password) {
    return joining.join(ticket, password, STRANGER, Cause.of("anonymous"));
  }

  static void assertRefused(Joined joined, String code) {
    assertThat(joined)
        .isInstanceOfSatisfying(
            Joined.Refused.class,
            no ->
                assertThat(no.why()).extracting(one -> one.reason().name()).containsExactly(code));
  }

  Login zoe() {
    return logins.byEmail(ZOE).orElseThrow();
  }
}
