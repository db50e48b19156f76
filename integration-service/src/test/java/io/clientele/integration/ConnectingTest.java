package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.access.ClientAccess;
import java.net.URI;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConnectingTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";

  @Autowired ClientAccess clientAccess;

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

  @Test
  @DisplayName("CLI-4 Sage is connected while a client is added, as Xero is")
  void sage_while_a_client_is_added() {
    var desk = desk();
    var started = desk.post(desk.admin(), "/connection-drafts", "{\"software\":\"SAGE\"}", null);
    var back =
        XeroWorld.SIMULATOR.allow(
            URI.create(started.get("authorisationUrl")), ADA, "Quayside Rentals");
    assertThat(desk.open(back).text()).contains("You are signed in");
    var draft = desk.draft(started.get("id"));
    // A sign-in at Sage is to all businesses of the person.
    Desk.organisationOf(draft, "Orchard Lane Nursery");
    var chosen = desk.choose(started.get("id"), Desk.organisationOf(draft, "Quayside Rentals"));
    assertThat(chosen.body().at("/organisation/country").asString()).isEqualTo("GB");
    var connection = desk.awaitStatus(desk.added(chosen), "CONNECTED");
    assertThat(connection.get("software")).isEqualTo("SAGE");
    assertThat(
            connection.body().path("lists").values().stream().map(l -> l.get("status").asString()))
        .hasSize(7)
        .containsOnly("IMPORTED");
  }

  @Test
  @DisplayName(
      "CLI-4 right after its client was added a connection is not there yet, never unknown")
  void right_after_its_client_was_added() {
    var desk = desk();
    var chosen = desk.chosen(ADA, "Harbour Cafe Ltd");
    var client = chosen.get("client");
    assertNotYet(desk.connection(client));
    desk.tellAccess(client, List.of());
    Awaitility.await("access heard of").until(() -> clientAccess.knows(client));
    assertNotYet(desk.connection(client));
    assertThat(desk.get(desk.colleague("ben"), "/clients/" + client + "/connection").status())
        .isEqualTo(404);
    assertThat(desk().connection(client).status()).isEqualTo(404);
    desk.tellCreated(client, chosen.get("id"));
    desk.awaitStatus(client, "CONNECTED");
  }

  @Test
  @DisplayName("INT-3 a client to be whose draft chose nothing has no connection")
  void a_draft_that_chose_nothing() {
    var desk = desk();
    assertThat(desk.connection(desk.signedIn(ADA).get("client")).status()).isEqualTo(404);
    var other = desk().chosen(ADA, "Harbour Cafe Ltd");
    assertThat(desk.connection(other.get("client")).status()).isEqualTo(404);
  }

  private static void assertNotYet(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotBlank();
    assertThat(answer.codes()).containsExactly("CONNECTION_NOT_YET");
  }

  @Test
  @DisplayName("INT-3 who looks for an organisation a client has is told which client")
  void an_organisation_a_client_has() {
    var desk = desk();
    var client = desk.connected(ADA, "Harbour Cafe Ltd");
    var draft = desk.signedIn(ADA, "Harbour Cafe Ltd");
    var harbour = Desk.organisationOf(draft, "Harbour Cafe Ltd");
    assertThat(draft.body().path("organisations").values())
        .filteredOn(one -> one.get("id").asString().equals(harbour))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.get("takenBy").asString()).isEqualTo(client);
              assertThat(one.get("heldBy").isNull()).isTrue();
            });
    assertThat(desk.choose(draft.get("id"), harbour).get("client")).isEqualTo(client);
  }
}
