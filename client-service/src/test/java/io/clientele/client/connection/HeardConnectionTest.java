package io.clientele.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.connection.HeardConnection.Readiness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardConnectionTest {

  private static final Organisation HARBOUR =
      new Organisation("Harbour Cafe", "GB", "GBP", "--03-31");

  @ParameterizedTest(name = "CLI-4 {0} is {1}")
  @CsvSource({
    "STARTED, NOT_YET",
    "AUTHORISED, NOT_YET",
    "CHOSEN, READY",
    "IMPORTING, USED",
    "CONNECTED, USED",
    "EXPIRED, USED",
    "LAPSING, OVER",
    "LAPSED, OVER",
    "DISCONNECTED, OVER",
    "SOMETHING_OF_TOMORROW, OVER"
  })
  @DisplayName("CLI-4 a client is added only with a connection whose organisation is chosen")
  void a_client_is_added_only_with_a_chosen_organisation(String status, Readiness readiness) {
    assertThat(connection(status, HARBOUR).readiness()).isEqualTo(readiness);
  }

  @Test
  @DisplayName("CLI-4 without its organisation a connection is not ready, whatever it says")
  void without_its_organisation_it_is_not_ready() {
    assertThat(connection("CHOSEN", null).readiness()).isEqualTo(Readiness.NOT_YET);
  }

  @Test
  @DisplayName("CLI-4 an organisation's name is made fit to be a client's")
  void a_name_is_made_fit() {
    assertThat(new Organisation(" Harbour\n\tCafe ", null, null, null).businessName())
        .isEqualTo("Harbour Cafe");
    assertThat(new Organisation("x".repeat(161), null, null, null).businessName())
        .isEqualTo("x".repeat(160));
    assertThat(new Organisation("☕".repeat(80) + "🏖".repeat(90), null, null, null).businessName())
        .isEqualTo("☕".repeat(80) + "🏖".repeat(80));
  }

  private static HeardConnection connection(String status, @Nullable Organisation organisation) {
    return new HeardConnection("d1", "p1", "c1", "XERO", status, organisation);
  }
}
