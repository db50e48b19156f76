package io.clientele.standalone.journey.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A check that can fail, and says so. */
class ChecksTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Checks checks = new Checks(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  @DisplayName("OPS-3 what holds is one line")
  void what_holds_is_one_line() {
    checks.that(true, "it is so");
    checks.equal(2, 2, "two is two");
    checks.none(List.of(), "nothing is wrong");
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("   ok  it is so", "   ok  two is two", "   ok  nothing is wrong");
  }

  @Test
  @DisplayName("OPS-3 what does not hold names itself and what was found")
  void what_does_not_hold_names_itself() {
    assertThatThrownBy(() -> checks.that(false, "it is so"))
        .isInstanceOf(CheckFailed.class)
        .hasMessage("it is so");
    assertThatThrownBy(() -> checks.equal(1, 2, "two is two"))
        .isInstanceOf(CheckFailed.class)
        .hasMessage("two is two: found 1, expected 2");
    assertThatThrownBy(() -> checks.none(List.of("a", "b", "c", "d"), "nothing is wrong"))
        .isInstanceOf(CheckFailed.class)
        .hasMessage("nothing is wrong: 4 against it, such as a; b; c");
    assertThat(printed.size()).isZero();
  }

  @Test
  @DisplayName("OPS-3 what never comes is a failed check and no endless wait")
  void what_never_comes_is_a_failed_check() {
    assertThatThrownBy(
            () -> Checks.eventually("the end", Duration.ofMillis(200), () -> 1, found -> found > 1))
        .isInstanceOf(CheckFailed.class)
        .hasMessage("the end did not come within 0 s");
  }
}
