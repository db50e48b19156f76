package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiveTest {

  private static final Reader ADA = new Reader("ada", "practice", "practice", "PRACTICE_ADMIN");
  private static final Reader STAN = new Reader("stan", "practice", "practice/stan", "STANDARD");
  private static final Reader BOB = new Reader("bob", "other", "other", "PRACTICE_ADMIN");

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
  @DisplayName(
      "BEY-7 a row that is late resets its practice, holds up no place, and is told at last")
  void a_late_row() {
    var ada = begun(ADA);
    var bob = begun(BOB);
    var before = instance.place(ADA);
    rows.happens(SharedRows.NAMES, "client");
    instance.hear(SharedRows.NAMES, now);
    turnAfter(Duration.ofSeconds(6));
    assertThat(ada.take()).containsExactly(new Message.Reset());
    assertThat(bob.take()).isEmpty();
    assertThat(instance.place(ADA)).isNotEqualTo(before);
    rows.apply(SharedRows.NAMES);
    turnAfter(Duration.ofSeconds(6));
    assertThat(ada.take()).hasOnlyElementsOfType(Message.Changed.class).hasSize(1);
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
