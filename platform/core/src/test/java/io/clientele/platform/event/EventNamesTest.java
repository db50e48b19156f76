package io.clientele.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventNamesTest {

  sealed interface Good {
    @Named("Opened.v1")
    record Opened() implements Good {}

    @Named("Closed.v1")
    record Closed() implements Good {}
  }

  sealed interface Nameless {
    record Opened() implements Nameless {}
  }

  sealed interface Twins {
    @Named("Same.v1")
    record One() implements Twins {}

    @Named("Same.v1")
    record Two() implements Twins {}
  }

  interface Endless {}

  @Test
  @DisplayName("OPS-4 every event of a family has the name written beside it")
  void every_event_has_the_name_written_beside_it() {
    var names = new EventNames(Good.class);
    assertThat(names.of(new Good.Opened())).isEqualTo("Opened.v1");
    assertThat(names.all()).containsOnlyKeys("Opened.v1", "Closed.v1");
  }

  @Test
  @DisplayName("OPS-4 an event without a name stops the start")
  void an_event_without_a_name_stops_the_start() {
    assertThatThrownBy(() -> new EventNames(Nameless.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no name on the wire");
  }

  @Test
  @DisplayName("OPS-4 two events with one name stop the start")
  void two_events_with_one_name_stop_the_start() {
    assertThatThrownBy(() -> new EventNames(Twins.class)).hasMessageContaining("share a name");
  }

  @Test
  @DisplayName("OPS-4 a family that is not sealed stops the start")
  void a_family_that_is_not_sealed_stops_the_start() {
    assertThatThrownBy(() -> new EventNames(Endless.class)).hasMessageContaining("not sealed");
  }

  @Test
  @DisplayName("OPS-4 a stranger has no name in a family")
  void a_stranger_has_no_name() {
    assertThatThrownBy(() -> new EventNames(Good.class).of("stranger"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
