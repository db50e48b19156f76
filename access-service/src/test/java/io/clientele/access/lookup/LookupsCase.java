package io.clientele.access.lookup;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditPosition;
import io.clientele.access.audit.AuditQuestion;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.audit.RecordedAct;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.contact.EmailAddress;
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

/** Somebody who asks, with a limit of three for a login and five for a practice. */
abstract class LookupsCase {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final Caller ANN = caller("ann", "p1", "CLIENT_ADMIN");
  static final String HERE = "203.0.113.9";
  static final String UNKNOWN = "new@x.example";

  /** Everything that is done to the store, in order. */
  final List<String> done = new ArrayList<>();

  final List<AuditEntry> record = new ArrayList<>();
  private final Map<String, Integer> counted = new HashMap<>();
  final TurnedClock clock = TurnedClock.standingAt(NOON);
  boolean storeIsAway;

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
          if (record.stream().noneMatch(one -> one.id().equals(entry.id()))) {
            record.add(entry);
          }
        }

        @Override
        public List<AuditEntry> newest(
            String practice, Set<AuditedAct> acts, @Nullable AuditPosition after, int most) {
          throw new AssertionError("nobody reads here");
        }

        @Override
        public List<RecordedAct> acts(
            AuditQuestion question, @Nullable AuditPosition after, int most) {
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

  final Lookups lookups =
      new Lookups(logins, counts, new LookupLimits(3, 5, Duration.ofHours(1)), trail, clock);

  static Caller caller(String login, String practice, String role) {
    return Caller.ofPractice(login, practice, role, Set.of());
  }

  @BeforeEach
  final void people() {
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

  final LookedUp ask(Caller caller, String email) {
    return lookups.ask(caller, email, HERE);
  }

  static Refusal refusal(LookedUp answer) {
    return ((LookedUp.Refused) answer).why().getFirst();
  }
}
