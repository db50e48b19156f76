package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.Clients;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.Importing;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeactivatedOverHttpTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";
  private static final String CONTACTS = "/api.xero.com/api.xro/2.0/Contacts";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TOKENS_LAST = Duration.ofMinutes(26);

  @Autowired Clients clients;
  @Autowired Aggregates<Connection, ConnectionEvent> connections;
  @Autowired Aggregates<Authorisation, AuthorisationEvent> authorisations;

  private void deactivate(Desk desk, String client) {
    desk.tellStatus(client, "ClientDeactivated.v1", "DEACTIVATED");
    awaitStatus(client, ClientStatus.DEACTIVATED);
  }

  private void reactivate(Desk desk, String client) {
    desk.tellStatus(client, "ClientReactivated.v1", "ACTIVE");
    awaitStatus(client, ClientStatus.ACTIVE);
  }

  private void awaitStatus(String client, ClientStatus status) {
    Awaitility.await("client " + status)
        .atMost(PATIENCE)
        .until(() -> clients.status(client) == status);
  }

  private static Answer refresh(Desk desk, String client) {
    return desk.post(desk.admin(), "/clients/" + client + "/connection/refresh", "", null);
  }

  /** Recognises the refresh token a connection works by. */
  private String mark(String connection) {
    var by = Objects.requireNonNull(connections.find(connection).state()).authorisation();
    var state = authorisations.find(Objects.requireNonNull(by)).state();
    return Objects.requireNonNull(Objects.requireNonNull(state).tokens()).mark();
  }

  @Test
  @DisplayName("LIF-2 lists of a deactivated client are read and not refreshed, until it is active")
  void read_and_not_refreshed() {
    var desk = desk();
    var client = desk.connected(ADA, "Pennine Joinery Ltd");
    deactivate(desk, client);
    var refused = refresh(desk, client);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.codes()).containsExactly("CLIENT_DEACTIVATED");
    assertThat(refused.body().get("rule").asString()).isEqualTo("LIF-2");
    assertThat(desk.connection(client).get("status")).isEqualTo("CONNECTED");
    var list = "/clients/" + client + "/connection/lists/SUPPLIERS";
    assertThat(desk.get(desk.admin(), list).body().path("items").values()).isNotEmpty();

    reactivate(desk, client);
    assertThat(refresh(desk, client).status()).isEqualTo(202);
    var connection = "connection/" + desk.connection(client).get("id");
    Awaitility.await("refreshed")
        .atMost(PATIENCE)
        .until(() -> desk.said(connection).contains("ListsRefreshed.v1"));
  }

  @Test
  @DisplayName("LIF-2 the tokens of a deactivated client's sign-in are kept alive")
  void tokens_are_kept_alive() {
    var desk = desk();
    var client = desk.connected(ADA, "Pennine Joinery Ltd");
    deactivate(desk, client);
    var connection = desk.connection(client).get("id");
    var before = mark(connection);
    CLOCK.turn(TOKENS_LAST);
    Awaitility.await("refreshed").atMost(PATIENCE).until(() -> !mark(connection).equals(before));
    assertThat(desk.connection(client).get("status")).isEqualTo("CONNECTED");
  }

  @Test
  @DisplayName("LIF-2 a sign-in for a client deactivated meanwhile waits, and is said to wait")
  void a_sign_in_waits() {
    var desk = desk();
    var at = new ManagedClient(desk);
    at.connected(ADA, "Pennine Joinery Ltd");
    var begun = at.again("RECONNECT");
    deactivate(desk, at.client);
    assertThat(at.allow(begun, ADA, "Pennine Joinery Ltd").text()).contains("deactivated");
    var waits = at.underWay();
    assertThat(waits.get("state")).isEqualTo("RESTING");
    assertThat(waits.body().path("organisations").values()).as("nothing to choose").isEmpty();

    reactivate(desk, at.client);
    Awaitility.await("settled")
        .atMost(PATIENCE)
        .until(() -> at.underWay().codes().contains("SIGN_IN_NOT_FOUND"));
  }

  @Test
  @DisplayName("LIF-2 what is due when a client is deactivated waits until it is active again")
  void what_is_due_waits() {
    var desk = desk();
    var client = desk.connected(ADA, "Pennine Joinery Ltd");
    var connection = desk.connection(client);
    var id = connection.get("id");
    var organisation = connection.body().at("/organisation/id").asString();
    deactivate(desk, client);
    var asked = XeroWorld.asked(CONTACTS, organisation);
    beDue(id);
    Awaitility.await("resting").atMost(PATIENCE).until(() -> dueAt(id).isAfter(CLOCK.instant()));
    assertThat(XeroWorld.asked(CONTACTS, organisation)).isEqualTo(asked);
    assertThat(desk.connection(client).body().get("importing").asBoolean()).isFalse();

    reactivate(desk, client);
    assertThat(desk.connection(client).body().get("importing").asBoolean()).isTrue();
    CLOCK.turn(Duration.ofMinutes(1));
    Awaitility.await("imported")
        .atMost(PATIENCE)
        .until(() -> desk.said("connection/" + id).contains("ListsRefreshed.v1"));
    assertThat(XeroWorld.asked(CONTACTS, organisation)).isGreaterThan(asked);
  }

  // As if somebody had asked a moment before it was deactivated.
  private void beDue(String connection) {
    connections.command(
        connection,
        Cause.of("test"),
        now ->
            Importing.refresh(
                Objects.requireNonNull(now), "run-2", ClientStatus.ACTIVE, CLOCK.instant()),
        Connection::told);
  }

  private Instant dueAt(String connection) {
    var run = Objects.requireNonNull(connections.find(connection).state()).run();
    return Objects.requireNonNull(run, "still to be imported").dueAt();
  }
}
