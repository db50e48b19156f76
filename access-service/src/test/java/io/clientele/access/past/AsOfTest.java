package io.clientele.access.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.AccessesInMemory;
import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.explaining.Explanation;
import io.clientele.access.past.AsOf.Seen;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.recording.Entry;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AsOfTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant ONE = NOON.plusSeconds(3600);

  private final PastInMemory past = new PastInMemory();
  private final AccessesInMemory accesses = new AccessesInMemory();
  private final AsOf asOf = new AsOf(past, accesses, TurnedClock.standingAt(ONE));

  private static Caller caller(String practice, String role) {
    return Caller.ofPractice("boss", practice, role, Set.of());
  }

  private static final Caller ADMIN = caller("p1", "PRACTICE_ADMIN");

  @BeforeEach
  void practice() {
    accesses.put("c1", "p1");
    past.put(List.of(new Entry("p1", "PRACTICE_REGISTERED", Map.of(), null, null)), NOON);
    opened("c1", "p1", NOON.plusSeconds(60));
  }

  private Refusal refused(Caller caller, String client, Instant at) {
    assertThat(asOf.viewers(caller, client, at)).isInstanceOf(Seen.Refused.class);
    return ((Explanation.Refused) asOf.explain(caller, client, "ann", at)).why();
  }

  @Test
  @DisplayName("BEY-3 of what was before the record nothing is said, but when it begins")
  void notOnRecord() {
    var before = refused(ADMIN, "c1", NOON.minusSeconds(1));
    assertThat(before.reason()).isEqualTo(PastRefusal.NOT_ON_RECORD);
    assertThat(before.facts()).containsEntry("onRecordSince", NOON.toString());
    var notYet = refused(ADMIN, "c1", NOON.plusSeconds(59));
    assertThat(notYet.reason()).as("before the client").isEqualTo(PastRefusal.NOT_ON_RECORD);
    accesses.put("c2", "p2");
    var old = refused(caller("p2", "PRACTICE_ADMIN"), "c2", ONE);
    assertThat(old.reason()).as("registered before").isEqualTo(PastRefusal.NOT_ON_RECORD);
    assertThat(old.facts()).isEmpty();
  }

  @Test
  @DisplayName("BEY-3 nobody knows the future, the present is known")
  void future() {
    assertThat(refused(ADMIN, "c1", ONE.plusMillis(1)).reason())
        .isEqualTo(PastRefusal.IN_THE_FUTURE);
    assertThat(asOf.viewers(ADMIN, "c1", ONE)).isEqualTo(new Seen.By("c1", ONE, NOON, List.of()));
  }

  @Test
  @DisplayName(
      "BEY-3 the past of a client is for practice admins of the practice that looks after it")
  void who() {
    assertThat(refused(caller("p1", "STANDARD"), "c1", ONE).reason())
        .isEqualTo(PastRefusal.PRACTICE_ADMIN_ONLY);
    assertThat(refused(caller("p2", "PRACTICE_ADMIN"), "c1", ONE).reason())
        .isEqualTo(PastRefusal.CLIENT_UNKNOWN);
    assertThat(refused(ADMIN, "none", ONE).reason()).isEqualTo(PastRefusal.CLIENT_UNKNOWN);
  }

  private void opened(String client, String practice, Instant at) {
    past.put(
        List.of(
            new Entry(
                practice,
                "CLIENT_ACCESS_OPENED",
                Map.of(),
                "client-access/" + client,
                new ClientAccess(client, practice, List.of(), List.of(), List.of(), null))),
        at);
  }

  @Test
  @DisplayName("BEY-3 what was accepted and is not yet on record is waited for before the answer")
  void complete() {
    accesses.put("c3", "p1");
    past.late(() -> opened("c3", "p1", NOON.plusSeconds(90)));
    assertThat(asOf.viewers(ADMIN, "c3", ONE)).isInstanceOf(Seen.By.class);
  }

  @Test
  @DisplayName("BEY-3 of a client that another practice looked after then nothing is said")
  void anotherPractice() {
    accesses.put("c4", "p1");
    opened("c4", "p2", NOON.plusSeconds(90));
    assertThat(refused(ADMIN, "c4", ONE).reason()).isEqualTo(PastRefusal.NOT_ON_RECORD);
  }

  @Test
  @DisplayName("BEY-3 before all counting nothing is on record either")
  void beforeAllCounting() {
    assertThat(refused(ADMIN, "c1", Instant.EPOCH.minusMillis(1)).reason())
        .isEqualTo(PastRefusal.NOT_ON_RECORD);
  }
}
