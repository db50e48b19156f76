package io.clientele.subscription.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionTest {

  private static Connection of(String software, String status, int day) {
    return new Connection(software, status, Instant.EPOCH.plusSeconds(day * 86_400L));
  }

  @ParameterizedTest(name = "INT-12 a connection that is {0} counts: {1}")
  @CsvSource({
    "STARTED, false",
    "AUTHORISED, false",
    "CHOSEN, false",
    "LAPSING, false",
    "LAPSED, false",
    "IMPORTING, true",
    "CONNECTED, true",
    "EXPIRED, true",
    "DISCONNECTED, false",
    "UNHEARD_OF, true",
  })
  @DisplayName("INT-12 drafts and what is over are no software; all else is")
  void alone(String status, boolean counts) {
    assertThat(Connection.softwareOf(List.of(of("XERO", status, 1))).isPresent()).isEqualTo(counts);
  }

  @Test
  @DisplayName("INT-12 the living connection counts, whatever became of others before and after")
  void oneAfterAnother() {
    var all =
        List.of(
            of("XERO", "DISCONNECTED", 1), of("SAGE", "CONNECTED", 2), of("KASHFLOW", "CHOSEN", 3));
    assertThat(Connection.softwareOf(all)).contains("SAGE");
    assertThat(Connection.softwareOf(all.reversed())).contains("SAGE");
  }

  @Test
  @DisplayName("INT-12 of two that seem to live, the end of the earlier is still on its way")
  void lateNews() {
    var all = List.of(of("SAGE", "CONNECTED", 2), of("XERO", "CONNECTED", 1));
    assertThat(Connection.softwareOf(all)).contains("SAGE");
  }

  @Test
  @DisplayName("INT-12 without a connection there is no software")
  void none() {
    assertThat(Connection.softwareOf(List.of())).isEmpty();
  }
}
