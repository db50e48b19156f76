package io.clientele.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfirmingTest extends LibraryTest {

  @Test
  @DisplayName("BEY-2 owners are asked only when every instance has confirmed that it writes both")
  void every_instance_confirms() {
    var other = library.instance();
    other.pointer.now();
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.until(attempt, Phase.CONFIRMING);
    assertThat(attempt.step()).isFalse();
    assertThat(attempt.step()).isFalse();
    assertThat(library.phase()).isEqualTo(Phase.CONFIRMING);
    assertThat(library.waitsFor()).containsExactly("instance " + other.pointer.instance());
    assertThat(publisher.asked).hasValue(0);
    other.pointer.look();
    attempt.step();
    assertThat(library.phase()).isEqualTo(Phase.TELLING);
    attempt.step();
    assertThat(publisher.asked).hasValue(1);
  }

  @Test
  @DisplayName("BEY-2 an instance that was away for two leases is not waited for, nor writes one")
  void who_was_away() {
    var away = library.instance();
    away.pointer.now();
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.until(attempt, Phase.CONFIRMING);
    attempt.step();
    clock.turn(Library.LEASE.multipliedBy(2));
    library.until(attempt, Phase.TELLING);
    assertThat(library.rebuilds.state().instances())
        .extracting(Rebuilds.Instance::instance)
        .containsExactly(library.first.pointer.instance());
    publisher.title("b0", "A new one").tell(away.rows);
    assertThat(library.row(Books.LIST, "b0")).containsEntry("title", "A new one");
    assertThat(library.row(MADE, "b0")).containsEntry("title", "A new one");
    assertThat(library.rebuilds.state().instances()).hasSize(2);
  }

  @Test
  @DisplayName("BEY-2 who hears for the list and confirms nothing, an older release, is waited for")
  void strangers() {
    publisher.stranger = "two consumers too many";
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.until(attempt, Phase.CONFIRMING);
    attempt.step();
    clock.turn(Library.LEASE.multipliedBy(3));
    attempt.step();
    assertThat(library.phase()).isEqualTo(Phase.CONFIRMING);
    assertThat(library.waitsFor()).containsExactly("two consumers too many");
    publisher.stranger = null;
    library.until(attempt, Phase.TELLING);
  }

  @Test
  @DisplayName("BEY-2 an older release that came meanwhile holds up the swap")
  void strangers_that_come_late() {
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.untilHeard(attempt, Phase.COMPARING);
    publisher.stranger = "two consumers too many";
    attempt.step();
    assertThat(library.phase()).isEqualTo(Phase.COMPARING);
    assertThat(library.waitsFor()).containsExactly("two consumers too many");
    publisher.stranger = null;
    library.untilHeard(attempt, Phase.SWAPPED);
  }
}
