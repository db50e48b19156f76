package io.clientele.gateway.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

  private static final String GOOD = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @ParameterizedTest
  @DisplayName("GTW-1 a well-formed traceparent is continued, of a later version too")
  @ValueSource(
      strings = {
        GOOD,
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-the-future-brings"
      })
  void a_well_formed_traceparent_is_continued(String header) {
    assertThat(Trace.wellFormed(List.of(header))).isTrue();
  }

  @ParameterizedTest
  @DisplayName("GTW-1 a malformed traceparent is not continued")
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01more"
      })
  void a_malformed_traceparent_is_not_continued(String header) {
    assertThat(Trace.wellFormed(List.of(header))).isFalse();
  }

  @Test
  @DisplayName("GTW-1 two traceparents or none are not continued")
  void two_traceparents_or_none_are_not_continued() {
    assertThat(Trace.wellFormed(List.of(GOOD, GOOD))).isFalse();
    assertThat(Trace.wellFormed(List.of())).isFalse();
  }

  @Test
  @DisplayName("GTW-1 every trace begun here is well-formed and its own")
  void every_trace_begun_here_is_well_formed_and_its_own() {
    var begun = Stream.generate(Trace::begun).limit(1_000).toList();

    assertThat(begun).allMatch(trace -> Trace.wellFormed(List.of(trace.parent())));
    assertThat(begun)
        .extracting(Trace::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.length() == 32);
  }
}
