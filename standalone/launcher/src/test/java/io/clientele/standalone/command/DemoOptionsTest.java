package io.clientele.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may follow {@code demo}. */
class DemoOptionsTest {

  @Test
  @DisplayName(
      "OPS-1 the demo stays up, empties its data and takes the sample unless told otherwise")
  void options_are_off_unless_given() {
    assertThat(DemoOptions.of(List.of())).isEqualTo(new DemoOptions(false, false, 1, null));
    assertThat(DemoOptions.of(List.of("--data", "a.csv", "--once", "--keep", "--instances", "2")))
        .isEqualTo(new DemoOptions(true, true, 2, Path.of("a.csv")));
  }

  @Test
  @DisplayName("OPS-1 a number of instances that is no number is refused")
  void a_number_of_instances_that_is_no_number_is_refused() {
    assertThatThrownBy(() -> DemoOptions.of(List.of("--instances", "two")))
        .isInstanceOf(Usage.class)
        .hasMessage("Usage: clientele --instances <number>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--data", "once", "--twice", "--instances"})
  @DisplayName("OPS-1 what the demo does not know is refused with what it knows")
  void what_the_demo_does_not_know_is_refused(String word) {
    assertThatThrownBy(() -> DemoOptions.of(List.of(word)))
        .isInstanceOf(Usage.class)
        .hasMessage(
            "Usage: clientele demo [--once] [--keep] [--instances <number>] [--data <csv>]");
  }
}
