package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.SomeEntry;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private final TurnedClock clock = TurnedClock.standingAt(Instant.EPOCH);
  private final Backlog backlog = new Backlog(3, Duration.ofSeconds(10), clock);

  @Test
  @DisplayName("LST-8 of many changes of one client a slow reader is sent the newest")
  void the_newest_of_each_client() {
    for (var i = 0; i < 100; i++) {
      assertThat(backlog.add(new Message.Changed(SomeEntry.of("a", "name " + i))))
          .isEqualTo(Backlog.Added.KEPT);
    }
    backlog.add(new Message.Removed("b"));
    assertThat(backlog.take())
        .containsExactly(
            new Message.Changed(SomeEntry.of("a", "name 99")), new Message.Removed("b"));
    assertThat(backlog.take()).isEmpty();
  }

  @Test
  @DisplayName("BEY-7 who is told more at once than there is room for loads the list instead")
  void no_room() {
    clock.turn(Duration.ofMinutes(1));
    backlog.take();
    filled();
    assertThat(backlog.add(new Message.Removed("one more"))).isEqualTo(Backlog.Added.RESET);
    backlog.add(new Message.Removed("a"));
    assertThat(backlog.take()).containsExactly(new Message.Reset(), new Message.Removed("a"));
    assertThat(backlog.isOpen()).isTrue();
  }

  @Test
  @DisplayName("LST-8 who lags too far behind and takes nothing for ten seconds is cut")
  void who_takes_nothing_is_cut() {
    clock.turn(Duration.ofSeconds(11));
    filled();
    assertThat(backlog.add(new Message.Removed("one more"))).isEqualTo(Backlog.Added.CUT);
    assertThat(backlog.isOpen()).isFalse();
    assertThat(backlog.take()).isEmpty();
  }

  @Test
  @DisplayName("BEY-7 who loads the list again needs none of what came before")
  void a_reset_takes_the_place_of_all_before_it() {
    backlog.add(new Message.Removed("a"));
    backlog.add(new Message.Reset());
    backlog.add(new Message.Removed("b"));
    assertThat(backlog.take()).containsExactly(new Message.Reset(), new Message.Removed("b"));
  }

  private void filled() {
    for (var i = 0; i < 3; i++) {
      assertThat(backlog.add(new Message.Removed("client-" + i))).isEqualTo(Backlog.Added.KEPT);
    }
  }
}
