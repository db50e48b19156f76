package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.RosterEntry;
import io.clientele.client.roster.SeenRow;
import io.clientele.client.roster.SomeEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiveTest {

  private static final Reader ADA =
      new Reader("ada", "practice", List.of("practice"), "PRACTICE_ADMIN");
  private static final Reader STAN =
      new Reader("stan", "practice", List.of("practice/stan"), "STANDARD");
  private static final Reader BOB = new Reader("bob", "other", List.of("other"), "PRACTICE_ADMIN");

  private final SharedRows rows = new SharedRows(Weakness.NONE);
  private final LiveInstance instance =
      new LiveInstance(rows, Map.of(SharedRows.NAMES, 0, SharedRows.GRANTS, 0), 3, Weakness.NONE);
  private Instant now = Instant.EPOCH;

  @Test
  @DisplayName("LST-4 a change is told to whoever sees the client, and to nobody else")
  void told_to_whoever_sees_it() {
    var ada = begun(ADA);
    var stan = begun(STAN);
    var bob = begun(BOB);
    changed(SharedRows.NAMES);
    assertThat(ada.take()).hasOnlyElementsOfType(Message.Changed.class).hasSize(1);
    assertThat(stan.take()).isEmpty();
    changed(SharedRows.GRANTS);
    assertThat(stan.take()).hasOnlyElementsOfType(Message.Changed.class).hasSize(1);
    changed(SharedRows.GRANTS);
    assertThat(stan.take()).containsExactly(new Message.Removed("client"));
    assertThat(ada.take()).hasOnlyElementsOfType(Message.Changed.class);
    assertThat(bob.take()).isEmpty();
  }

  @Test
  @DisplayName("BEY-7 nothing is told, and no place given, before the row has taken the event in")
  void nothing_before_the_row_has_it() {
    var ada = begun(ADA);
    var before = instance.place(ADA);
    rows.happens(SharedRows.NAMES, "client");
    instance.hear(SharedRows.NAMES, now);
    instance.turn(now);
    assertThat(ada.take()).isEmpty();
    assertThat(instance.place(ADA)).isEqualTo(before);
    rows.apply(SharedRows.NAMES);
    turnAfter(Duration.ofMillis(20));
    assertThat(ada.take()).hasSize(1);
    assertThat(instance.place(ADA)).isNotEqualTo(before);
  }

  @Test
  @DisplayName("BEY-7 whoever is away when a late row comes is told of it when they come back")
  void away_when_a_late_row_comes() {
    var ada = begun(ADA);
    var bob = begun(BOB);
    rows.happens(SharedRows.NAMES, "client");
    instance.hear(SharedRows.NAMES, now);
    instance.live.heard(SharedRows.NAMES, 1, null, now);
    turnAfter(Duration.ofSeconds(6));
    turnAfter(Duration.ofSeconds(6));
    var place = instance.place(ADA);
    instance.live.leave(ada);
    rows.apply(SharedRows.NAMES);
    turnAfter(Duration.ofSeconds(6));
    assertThat(ada.take()).isEmpty();
    assertThat(instance.join(ADA, place).take())
        .hasOnlyElementsOfType(Message.Changed.class)
        .hasSize(1);
    assertThat(instance.place(ADA)).isNotEqualTo(place);
    assertThat(bob.take()).isEmpty();
  }

  @Test
  @DisplayName(
      "BEY-7 after a gap in hearing all are reset, whatever ids they have, and late rows are told")
  void hearing_begins_again() {
    var ada = begun(ADA);
    var place = instance.place(ADA);
    rows.happens(SharedRows.NAMES, "client");
    instance.hear(SharedRows.NAMES, now);
    turnAfter(Duration.ZERO);
    instance.begins(Map.of(SharedRows.NAMES, 5, SharedRows.GRANTS, 0));
    assertThat(ada.take()).containsExactly(new Message.Reset());
    var since = instance.place(ADA);
    assertThat(instance.join(ADA, place).take()).containsExactly(new Message.Reset());
    rows.apply(SharedRows.NAMES);
    turnAfter(Duration.ofSeconds(6));
    assertThat(ada.take()).hasOnlyElementsOfType(Message.Changed.class).hasSize(1);
    assertThat(instance.join(ADA, since).take()).containsExactly(new Message.Reset());
    assertThat(instance.join(ADA, instance.place(ADA)).take()).isEmpty();
  }

  @Test
  @DisplayName("BEY-7 a client that cannot be shown resets its readers, and holds up nobody")
  void a_row_that_cannot_be_shown() {
    var ada = begun(ADA);
    var bob = begun(BOB);
    var partition = SharedRows.NAMES;
    instance.live.heard(partition, 0, new Wake("broken", "source", 1), now);
    instance.live.heard(partition, 1, new Wake("sound", "source", 1), now);
    var read =
        Map.of(
            "broken", row("broken", LiveTest::broken),
            "sound", row("sound", () -> SomeEntry.of("sound", "name")));
    instance.live.read(new TreeSet<>(read.keySet()), read, now);
    assertThat(ada.take())
        .containsExactly(new Message.Reset(), new Message.Changed(SomeEntry.of("sound", "name")));
    assertThat(bob.take()).isEmpty();
    var back = instance.join(ADA, null);
    instance.live.catchUp(back, read.keySet(), read);
    assertThat(back.take()).contains(new Message.Reset());
  }

  private static SeenRow row(String client, Supplier<RosterEntry> entry) {
    return new SeenRow(client, Set.of("practice"), Set.of(), Map.of("source", 1L), entry);
  }

  private static RosterEntry broken() {
    throw new IllegalStateException("it cannot be shown");
  }

  @Test
  @DisplayName("BEY-7 records that were missed reset everybody")
  void a_gap() {
    var ada = begun(ADA);
    instance.live.heard(SharedRows.NAMES, 7, null, now);
    assertThat(ada.take()).containsExactly(new Message.Reset());
    assertThat(instance.watchers.resets()).isEqualTo(1);
  }

  @Test
  @DisplayName("BEY-7 who comes back is told what changed since, or to load the list")
  void who_comes_back() {
    var place = instance.place(ADA);
    changed(SharedRows.NAMES);
    var back = instance.join(ADA, place);
    assertThat(back.take()).hasOnlyElementsOfType(Message.Changed.class).hasSize(1);
    for (var i = 0; i < 3; i++) {
      changed(SharedRows.NAMES);
    }
    assertThat(instance.join(ADA, place).take()).containsExactly(new Message.Reset());
    assertThat(instance.join(ADA, "nonsense").take()).containsExactly(new Message.Reset());
    assertThat(instance.join(ADA, instance.place(STAN)).take())
        .containsExactly(new Message.Reset());
  }

  @Test
  @DisplayName(
      "BEY-7 when the list was made anew all load it again, also who comes back with an older id")
  void made_anew() {
    var ada = begun(ADA);
    var stan = begun(STAN);
    var before = instance.place(STAN);
    instance.live.isReadFrom(0);
    assertThat(ada.take()).isEmpty();
    instance.live.isReadFrom(1);
    assertThat(ada.take()).containsExactly(new Message.Reset());
    assertThat(stan.take()).containsExactly(new Message.Reset());
    assertThat(instance.join(STAN, before).take()).containsExactly(new Message.Reset());
    instance.turn(now);
    var after = instance.place(STAN);
    assertThat(instance.join(STAN, after).take()).isEmpty();
    instance.live.isReadFrom(2);
    assertThat(instance.join(STAN, after).take()).containsExactly(new Message.Reset());
  }

  private Watcher begun(Reader reader) {
    var watcher = instance.join(reader, null);
    assertThat(watcher.take()).containsExactly(new Message.Ready());
    return watcher;
  }

  private void changed(Partition partition) {
    rows.happens(partition, "client");
    rows.apply(partition);
    instance.hear(partition, now);
    turnAfter(Duration.ZERO);
  }

  private void turnAfter(Duration pause) {
    now = now.plus(pause);
    instance.turn(now);
  }
}
