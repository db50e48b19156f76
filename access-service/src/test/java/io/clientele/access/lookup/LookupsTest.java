package io.clientele.access.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditPosition;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LookupsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Caller ANN = caller("ann", "p1", "CLIENT_ADMIN");
  private static final String HERE = "203.0.113.9";
  private static final String UNKNOWN = "new@x.example";

  /** Everything that is done to the store, in order. */
  private final List<String> done = new ArrayList<>();

  private final List<AuditEntry> record = new ArrayList<>();
  private final Map<String, Integer> counted = new HashMap<>();
  private final TurnedClock clock = TurnedClock.standingAt(NOON);
  private boolean storeIsAway;

  private final LoginsInMemory logins =
      new LoginsInMemory() {
        @Override
        public Optional<Login> byEmail(EmailAddress email) {
          done.add("read");
          return super.byEmail(email);
        }
      };

  private final AuditTrail trail =
      new AuditTrail() {
        @Override
        public void add(AuditEntry entry) {
          done.add("record");
          if (storeIsAway) {
            throw new TryAgain("away");
          }
          record.add(entry);
        }

        @Override
        public List<AuditEntry> newest(
            String practice, AuditedAct act, @Nullable AuditPosition after, int most) {
          throw new AssertionError("nobody reads here");
        }
      };

  private final LookupCounts counts =
      (whose, window, most) -> {
        done.add("count");
        var key = whose + window.from();
        var full = counted.getOrDefault(key, 0) >= most;
        counted.merge(key, full ? 0 : 1, Integer::sum);
        return !full;
      };

  private final Lookups lookups =
      new Lookups(logins, counts, new LookupLimits(3, 5, Duration.ofHours(1)), trail, clock);

  private static Caller caller(String login, String practice, String role) {
    return Caller.ofPractice(login, practice, role, Set.of());
  }

  @BeforeEach
  void people() {
    login("bob", true, new Membership("p1", Role.STANDARD, List.of()));
    login("eve", true, new Membership("p2", Role.PRACTICE_ADMIN, List.of()));
    login("yan", false);
  }

  private void login(String id, boolean verified, Membership... memberships) {
    var email = id + "@x.example";
    logins.put(
        new Login(
            id, email, email, id, "hash", verified, null, 1, List.of(memberships), List.of()));
  }

  private LookedUp ask(Caller caller, String email) {
    return lookups.ask(caller, email, HERE);
  }

  private static Refusal refusal(LookedUp answer) {
    return ((LookedUp.Refused) answer).why().getFirst();
  }

  @Test
  @DisplayName("CLI-11 whether an email has a login is told, and whether it is a colleague's")
  void told() {
    assertThat(ask(ANN, "bob@x.example")).isEqualTo(new LookedUp.Known("bob", true));
    assertThat(ask(ANN, " EVE@X.example ")).isEqualTo(new LookedUp.Known("eve", false));
    assertThat(ask(ANN, UNKNOWN)).isEqualTo(new LookedUp.Unknown());
  }

  @Test
  @DisplayName("CLI-11 an email nobody has proven has no login, as far as is told and recorded")
  void unverified() {
    assertThat(ask(ANN, "yan@x.example")).isEqualTo(new LookedUp.Unknown());
    assertThat(record).extracting(AuditEntry::about).containsOnlyNulls();
  }

  @Test
  @DisplayName("CLI-11 who asked, for whom, when, from where and what was found is on record")
  void recorded() {
    ask(ANN, "bob@x.example");
    clock.turn(Duration.ofMillis(1));
    lookups.ask(ANN, UNKNOWN, null);
    var first = record.getFirst();
    assertThat(first)
        .isEqualTo(
            new AuditEntry(first.id(), "p1", AuditedAct.EMAIL_LOOKED_UP, "ann", NOON, HERE, "bob"));
    var second = record.getLast();
    assertThat(second)
        .isEqualTo(
            new AuditEntry(
                second.id(),
                "p1",
                AuditedAct.EMAIL_LOOKED_UP,
                "ann",
                NOON.plusMillis(1),
                null,
                null));
    assertThat(first.id()).isNotEqualTo(second.id());
    assertThat(record.toString()).as("never the email").doesNotContain("@");
  }

  @Test
  @DisplayName("CLI-11 a known, an unproven and an unknown email cost the same work in one order")
  void sameWork() {
    for (var email : List.of("bob@x.example", "yan@x.example", UNKNOWN)) {
      done.clear();
      ask(ANN, email);
      assertThat(done).as(email).containsExactly("count", "count", "read", "record");
    }
  }

  @Test
  @DisplayName("CLI-11 what cannot be put on record is not told")
  void notRecorded() {
    storeIsAway = true;
    assertThatThrownBy(() -> ask(ANN, "bob@x.example")).isInstanceOf(TryAgain.class);
    assertThatThrownBy(() -> ask(ANN, UNKNOWN)).isInstanceOf(TryAgain.class);
  }

  @Test
  @DisplayName(
      "CLI-10 only who may add clients can ask, and others hear which permission they lack")
  void permission() {
    var none = caller("ann", "p1", "STANDARD");
    var user = new Caller("zoe", "", "c1", "BUSINESS_ADMIN", Set.of("ADD_CLIENT_ACCOUNTS"));
    for (var caller : List.of(none, user)) {
      var why = refusal(ask(caller, "bob@x.example"));
      assertThat(why.reason()).isEqualTo(LookupRefusal.PERMISSION_MISSING);
      assertThat(why.facts()).containsEntry("permission", "ADD_CLIENT_ACCOUNTS");
    }
    assertThat(done).as("nothing is counted or looked at").isEmpty();
    assertThat(LookupRefusal.PERMISSION_MISSING.kind()).isEqualTo(Reason.Kind.FORBIDDEN);
    assertThat(LookupRefusal.PERMISSION_MISSING.rule()).isEqualTo("CLI-10");
    var permitted = Caller.ofPractice("ann", "p1", "STANDARD", Set.of("ADD_CLIENT_ACCOUNTS"));
    assertThat(ask(permitted, "bob@x.example")).isInstanceOf(LookedUp.Known.class);
  }

  @Test
  @DisplayName("CLI-11 what is no email is refused, and is not counted")
  void noEmail() {
    var why = refusal(ask(ANN, "bob at x"));
    assertThat(why.reason().name()).isEqualTo("EMAIL_UNUSABLE");
    assertThat(why.field()).isEqualTo("email");
    assertThat(why.toString()).doesNotContain("bob");
    assertThat(done).isEmpty();
  }

  @Test
  @DisplayName("CLI-11 a login asks so many times in a window, and again in the next")
  void perLogin() {
    clock.turn(Duration.ofMinutes(30));
    for (var i = 0; i < 3; i++) {
      assertThat(ask(ANN, UNKNOWN)).isInstanceOf(LookedUp.Unknown.class);
    }
    var why = refusal(ask(ANN, "bob@x.example"));
    assertThat(why.reason()).isEqualTo(LookupRefusal.LOOKED_UP_TOO_OFTEN);
    assertThat(why.facts()).containsEntry("retryAfter", 1800L).containsEntry("limit", 3);
    assertThat(why.detail()).startsWith("You have");
    assertThat(refusal(ask(caller("ann", "p2", "PRACTICE_ADMIN"), UNKNOWN)).reason())
        .as("for another practice too")
        .isEqualTo(LookupRefusal.LOOKED_UP_TOO_OFTEN);
    assertThat(record).as("only what was answered").hasSize(3);
    clock.turn(Duration.ofMinutes(30).minusMillis(1));
    assertThat(refusal(ask(ANN, UNKNOWN)).facts()).containsEntry("retryAfter", 1L);
    clock.turn(Duration.ofMillis(1));
    assertThat(ask(ANN, UNKNOWN)).isInstanceOf(LookedUp.Unknown.class);
  }

  @Test
  @DisplayName("CLI-11 the people of a practice ask so many times together")
  void perPractice() {
    var cat = caller("cat", "p1", "PRACTICE_ADMIN");
    for (var i = 0; i < 4; i++) {
      ask(ANN, UNKNOWN); // three, and one too many, which takes nothing from the others
    }
    assertThat(ask(cat, UNKNOWN)).isInstanceOf(LookedUp.Unknown.class);
    assertThat(ask(cat, UNKNOWN)).isInstanceOf(LookedUp.Unknown.class);
    var why = refusal(ask(cat, UNKNOWN));
    assertThat(why.reason()).isEqualTo(LookupRefusal.LOOKED_UP_TOO_OFTEN);
    assertThat(why.facts()).containsEntry("retryAfter", 3600L).containsEntry("limit", 5);
    assertThat(why.detail()).startsWith("Your practice has");
    assertThat(ask(caller("eve", "p2", "PRACTICE_ADMIN"), UNKNOWN))
        .isInstanceOf(LookedUp.Unknown.class);
    assertThat(LookupRefusal.LOOKED_UP_TOO_OFTEN.kind()).isEqualTo(Reason.Kind.TOO_MANY);
    assertThat(LookupRefusal.LOOKED_UP_TOO_OFTEN.rule()).isEqualTo("CLI-11");
  }
}
