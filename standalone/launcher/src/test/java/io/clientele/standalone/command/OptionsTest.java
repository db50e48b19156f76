package io.clientele.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What may follow a command. */
class OptionsTest {

  private static final Set<String> KNOWN = Set.of("--as", "--hours");

  @Test
  @DisplayName("ACC-7 options are pairs, in any order; anything else is refused as a whole")
  void pairs() {
    assertThat(Options.of(List.of(), KNOWN)).contains(Map.of());
    assertThat(Options.of(List.of("--hours", "4", "--as", "a@b.example"), KNOWN))
        .contains(Map.of("--as", "a@b.example", "--hours", "4"));
    assertThat(Options.of(List.of("--hours"), KNOWN)).isEmpty();
    assertThat(Options.of(List.of("--hours", "4", "5"), KNOWN)).isEmpty();
    assertThat(Options.of(List.of("--hours", "4", "--hours", "5"), KNOWN)).isEmpty();
    assertThat(Options.of(List.of("--others", "4"), KNOWN)).isEmpty();
  }
}
