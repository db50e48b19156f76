package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.SomeEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private final Backlog backlog = new Backlog(3);

  @Test
  @DisplayName("LST-8 of many changes of one client a slow reader is sent the newest")
  void the_newest_of_each_client() {
    for (var i = 0; i < 100; i++) {
      assertThat(backlog.add(new Message.Changed(SomeEntry.of("a", "name " + i)))).isTrue();
    }
    backlog.add(new Message.Removed("b"));
    assertThat(backlog.take())
        .containsExactly(
            new Message.Changed(SomeEntry.of("a", "name 99")), new Message.Removed("b"));
    assertThat(backlog.take()).isEmpty();
  }

  @Test
  @DisplayName("LST-8 who lags behind by more clients than there is room for is cut")
  void who_lags_too_far_is_cut() {
    for (var i = 0; i < 3; i++) {
      assertThat(backlog.add(new Message.Removed("client-" + i))).isTrue();
    }
    assertThat(backlog.add(new Message.Removed("one more"))).isFalse();
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
}
