package io.clientele.simulator.xero.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @ParameterizedTest
  @DisplayName("INT-4 a filter compares members with texts and truth values, all at once")
  @CsvSource(
      delimiter = ';',
      value = {
        "Type==\"BANK\"; true",
        "Type == \"BANK\"; true",
        "Type!=\"BANK\"; false",
        "Type==\"SALES\"; false",
        "ShowInExpenseClaims==true; true",
        "ShowInExpenseClaims==false; false",
        "Type==\"BANK\" AND Status==\"ACTIVE\"; true",
        "Type==\"BANK\"&&Status==\"ARCHIVED\"; false",
        "Colour==\"RED\"; false"
      })
  void filters(String where, boolean passes) {
    var account =
        JsonNodeFactory.instance
            .objectNode()
            .put("Type", "BANK")
            .put("Status", "ACTIVE")
            .put("ShowInExpenseClaims", true);
    assertThat(Where.read(where).test(account)).isEqualTo(passes);
  }

  @ParameterizedTest
  @DisplayName("INT-4 a filter that cannot be followed is refused, not ignored")
  @ValueSource(
      strings = {"", "Type", "Type=\"BANK\"", "Type==BANK", "Type==\"BANK\" OR Type==\"SALES\""})
  void unreadable_filters(String where) {
    assertThatThrownBy(() -> Where.read(where)).isInstanceOf(UnreadableQuery.class);
  }

  @Test
  @DisplayName("INT-4 the time of If-Modified-Since is UTC, in either form")
  void since() {
    var march = Instant.parse("2026-03-01T00:00:00Z");
    assertThat(Since.read("2026-03-01T00:00:00")).isEqualTo(march);
    assertThat(Since.read("Sun, 01 Mar 2026 00:00:00 GMT")).isEqualTo(march);
    assertThat(Since.read(null)).isBefore(Instant.EPOCH);
    assertThatThrownBy(() -> Since.read("yesterday")).isInstanceOf(UnreadableQuery.class);
  }
}
