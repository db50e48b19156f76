package io.clientele.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.bench.run.Options.Subject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  @DisplayName("LST-3 figures are kept only for whoever asks for that")
  void figures_are_kept_only_if_asked() {
    assertThat(Options.of(List.of("list"))).isEqualTo(new Options(Subject.LIST, 0, 40, false));
    assertThat(Options.of(List.of("list", "--write", "--clients", "5000", "--rounds", "9")))
        .isEqualTo(new Options(Subject.LIST, 5000, 9, true));
    assertThat(Options.of(List.of("uploads", "--rows", "500")))
        .isEqualTo(new Options(Subject.UPLOADS, 500, 100, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lists",
        "list --clients",
        "list --clients 999",
        "list --rows 5000",
        "uploads --clients 5000",
        "uploads --rows 499",
        "sign-in --warm-up 0",
        "list --rounds no",
        "list x"
      })
  @DisplayName("LST-3 a benchmark that is none is refused with what there is")
  void what_is_no_benchmark_is_refused(String typed) {
    assertThatThrownBy(() -> Options.of(List.of(typed.split(" "))))
        .isInstanceOf(Options.Usage.class)
        .hasMessageContaining("bench list")
        .hasMessageContaining("bench access")
        .hasMessageContaining("bench sign-in")
        .hasMessageContaining("bench uploads");
  }
}
