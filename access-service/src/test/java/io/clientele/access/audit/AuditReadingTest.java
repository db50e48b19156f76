package io.clientele.access.audit;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.token.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditReadingTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Set<AuditedAct> ACTS = Set.of(AuditedAct.EMAIL_LOOKED_UP);

  private final List<String> caughtUp = new ArrayList<>();
  private final TrailInMemory trail = new TrailInMemory();
  private final AuditReading reading = new AuditReading(trail, caughtUp::add);

  private AuditEntry entry(int minute) {
    var entry =
        new AuditEntry(
            UUID.randomUUID().toString(),
            "p1",
            AuditedAct.EMAIL_LOOKED_UP,
            "ann",
            NOON.plusSeconds(60L * minute),
            null,
            null);
    trail.add(entry);
    return entry;
  }

  @Test
  @DisplayName("ACC-10 the record is read by practice admins")
  void admins() {
    assertThat(reading.hindrance(Caller.ofPractice("a", "p1", "PRACTICE_ADMIN", Set.of())))
        .isEmpty();
    for (var role : List.of("CLIENT_ADMIN", "STANDARD", "BUSINESS_ADMIN", "")) {
      var caller = Caller.ofPractice("a", "p1", role, Set.of("ADD_CLIENT_ACCOUNTS"));
      var why = reading.hindrance(caller).orElseThrow();
      assertThat(why.reason()).isEqualTo(AuditRefusal.PRACTICE_ADMIN_ONLY);
      assertThat(why.facts()).containsEntry("requiredRole", "PRACTICE_ADMIN");
    }
    assertThat(AuditRefusal.PRACTICE_ADMIN_ONLY.kind()).isEqualTo(Reason.Kind.FORBIDDEN);
    assertThat(AuditRefusal.PRACTICE_ADMIN_ONLY.rule()).isEqualTo("ACC-10");
  }

  @Test
  @DisplayName("ACC-10 page by page every entry is read once, newest first, and the last says so")
  void pages() {
    var first = entry(1);
    var second = entry(2);
    var third = entry(3);
    var page = reading.page("p1", ACTS, null, 2);
    assertThat(page.items()).containsExactly(third, second);
    assertThat(page.next()).isEqualTo(new AuditPosition(second.at(), second.id()));
    var last = reading.page("p1", ACTS, page.next(), 2);
    assertThat(last.items()).containsExactly(first);
    assertThat(last.next()).isNull();
    assertThat(reading.page("p1", ACTS, null, 3).next()).as("all fit").isNull();
    assertThat(reading.page("p1", ACTS, null, 3).items()).hasSize(3);
    assertThat(reading.page("p2", ACTS, null, 3).items()).isEmpty();
  }

  @Test
  @DisplayName("ACC-10 a reader has all that was accepted put on record first, and for a file once")
  void catchesUp() {
    for (var i = 0; i < 1_200; i++) {
      var id = new UUID(0, i).toString();
      trail.acts.add(
          new RecordedAct(id, NOON, "ACT", "ann", null, null, null, List.of(), Map.of(), null));
    }
    var asked = new AuditQuestion("p1", null, null, null, null, null, null);
    var all = new ArrayList<String>();
    reading.all(asked, one -> all.add(one.id()));
    assertThat(all).hasSize(1_200).doesNotHaveDuplicates().isSortedAccordingTo(reverseOrder());
    assertThat(caughtUp).containsExactly("p1");
    reading.acts(asked, null, 10);
    reading.page("p2", ACTS, null, 10);
    assertThat(caughtUp).containsExactly("p1", "p1", "p2");
  }

  @Test
  @DisplayName("ACC-10 a cursor is a place in the record, and what is none is refused")
  void cursors() {
    var position = new AuditPosition(NOON, "0f9d6c1e-5b7a-4c02-9a6e-2f1d8b3c4e57");
    assertThat(AuditPosition.of(position.cursor())).contains(position);
    for (var none : List.of("", "x", "!", "MTI6MzQ", position.cursor() + "=")) {
      assertThat(AuditPosition.of(none)).as(none).isEmpty();
    }
  }
}
