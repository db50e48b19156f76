package io.clientele.platform.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.platform.aggregate.Heard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final String AS_OF = "2026-11-21T09:00:00Z";

  private static Stamp of(@Nullable String client, @Nullable String source, @Nullable String asOf) {
    return Stamp.of("client/c-1", client, source, asOf, NOW);
  }

  @Test
  @DisplayName("LST-5 a report's place among those of its kind and source is its as-of time")
  void its_place_is_its_time() {
    var stamp = of("c-1", "a-system", "1970-01-02T01:00:00.000000007+01:00");
    assertThat(stamp.heard("activity"))
        .isEqualTo(new Heard("activity/a-system", 86_400L * 1_000_000_000 + 7));
    var last = of("c-1", "a-system", "2026-11-21T10:04:59.999999999Z").heard("health").sequence();
    assertThat(of("c-1", "a-system", "2026-11-21T10:05:00Z").heard("health").sequence())
        .isEqualTo(last + 1);
  }

  @ParameterizedTest(name = "LST-5 {0} and {1} are one moment")
  @DisplayName("LST-5 a moment is the same whatever the offset it is written with")
  @CsvSource({
    "2026-11-21T09:00:00Z,2026-11-21T14:30:00+05:30",
    "2026-11-21T09:00:00Z,2026-11-21T09:00Z",
    "2026-11-21T00:30:00+14:00,2026-11-20T10:30:00Z"
  })
  void one_moment(String one, String other) {
    assertThat(of("c-1", "s", one)).isEqualTo(of("c-1", "s", other));
  }

  @ParameterizedTest(name = "LST-5 the time {0} is refused")
  @DisplayName("LST-5 what is no time of the past, with an offset, is refused")
  @NullSource
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "1763719200",
        "2026-11-21",
        "2026-11-21T09:00:00",
        "2026-02-30T09:00:00Z",
        "2026-11-21T24:01:00Z",
        "1969-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00+18:00",
        "+999999999-12-31T23:59:59-18:00",
        "2026-11-21T10:05:00.000000001Z"
      })
  void no_time_of_the_past(@Nullable String asOf) {
    assertThatThrownBy(() -> of("c-1", "s", asOf))
        .isInstanceOf(WrongReport.class)
        .hasMessageContaining("asOf");
  }

  @Test
  @DisplayName(
      "LST-5 a report may be five minutes ahead of our clock, and later when its time came")
  void five_minutes_ahead() {
    assertThat(of("c-1", "s", "2026-11-21T10:05:00Z").asOf()).isAfter(NOW);
    var tomorrow = "2026-11-22T10:00:00Z";
    assertThatThrownBy(() -> of("c-1", "s", tomorrow)).isInstanceOf(WrongReport.class);
    assertThat(Stamp.of("client/c-1", "c-1", "s", tomorrow, NOW.plusSeconds(86_400)).source())
        .isEqualTo("s");
  }

  @ParameterizedTest(name = "LST-5 the source {0} is refused")
  @DisplayName("LST-5 a source that could not be the name of a field is refused")
  @NullSource
  @ValueSource(
      strings = {
        "",
        "a.b",
        "$a",
        "-a",
        "A",
        "a b",
        "a/b",
        "ä",
        "a\n",
        "a123456789012345678901234567890123456789012345678901234567890123"
      })
  void not_the_name_of_a_field(@Nullable String source) {
    assertThatThrownBy(() -> of("c-1", source, AS_OF))
        .isInstanceOf(WrongReport.class)
        .hasMessageContaining("source");
  }

  @ParameterizedTest(name = "LST-5 the client {0} is refused")
  @DisplayName("LST-5 a report about another client than its event is refused")
  @NullSource
  @ValueSource(strings = {"", "c-2", "client/c-1", "c.1", "C-1", "c-1\n"})
  void another_client(@Nullable String client) {
    assertThatThrownBy(() -> of(client, "s", AS_OF))
        .isInstanceOf(WrongReport.class)
        .hasMessageContaining("client");
  }

  @Test
  @DisplayName("LST-5 a report on anything but a client is refused")
  void anything_but_a_client() {
    assertThatThrownBy(() -> Stamp.of("practice/c-1", "c-1", "s", AS_OF, NOW))
        .isInstanceOf(WrongReport.class);
  }
}
