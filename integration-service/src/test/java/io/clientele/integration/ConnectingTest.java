package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConnectingTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";

  @Test
  @DisplayName("CLI-4 a client is connected to the organisation its adder signed in for and chose")
  void a_client_is_connected() {
    var desk = desk();
    var started = desk.start();
    assertThat(started.status()).isEqualTo(201);
    assertThat(started.get("status")).isEqualTo("STARTED");
    assertThat(started.header("Location"))
        .isEqualTo("/api/practices/" + desk.practice + "/connection-drafts/" + started.get("id"));
    assertThat(started.body().path("steps").size()).isPositive();
    assertThat(started.get("needs")).isNotBlank();

    var back =
        XeroWorld.SIMULATOR.allow(
            URI.create(started.get("authorisationUrl")), ADA, "Harbour Cafe Ltd");
    assertThat(desk.open(back).text()).contains("You are signed in");

    var draft = desk.draft(started.get("id"));
    assertThat(draft.get("status")).isEqualTo("AUTHORISED");
    var harbour = Desk.organisationOf(draft, "Harbour Cafe Ltd");
    assertThat(draft.body().at("/organisations/0/takenBy").isNull()).isTrue();

    var chosen = desk.choose(started.get("id"), harbour);
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(chosen.get("status")).isEqualTo("CHOSEN");
    assertThat(chosen.body().at("/organisation/country").asString()).isEqualTo("GB");
    assertThat(chosen.body().at("/organisation/currency").asString()).isEqualTo("GBP");
    assertThat(chosen.body().at("/organisation/financialYearEnd").asString()).isEqualTo("--03-31");

    var client = desk.added(chosen);
    assertThat(client).isEqualTo(started.get("client"));
    var connection = desk.awaitStatus(client, "CONNECTED");
    assertThat(connection.get("integratedBy")).isEqualTo(desk.admin);
    assertThat(
            connection.body().path("lists").values().stream().map(l -> l.get("status").asString()))
        .hasSize(7)
        .containsOnly("IMPORTED");
    assertThat(desk.said("connection/" + started.get("id")))
        .containsExactly(
            "ConnectionStarted.v1",
            "ConnectionAuthorised.v1",
            "OrganisationChosen.v1",
            "ConnectionAttached.v1",
            "IntegrationConnected.v1");
  }
}
