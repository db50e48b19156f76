package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.Elsewhere.Connection;
import io.clientele.client.roster.Integration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListedIntegrationTest extends ClientServiceTest {

  private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  @DisplayName("LST-1 the list shows a client's integration and its status")
  void the_list_shows_the_integration() {
    var desk = desk().opened("US", 5);
    var elsewhere = elsewhere();
    var client = added(desk);
    assertThat(line(desk).get("integration").isNull()).isTrue();
    assertThat(line(desk).get("pendingInvitation").asBoolean()).isFalse();

    var connection = Connection.to(desk, client, "2026-11-21T10:00:00Z");
    elsewhere.connection(connection, "CHOSEN");
    awaitHeard(desk, elsewhere);
    assertThat(line(desk).get("integration").isNull()).as("of a draft").isTrue();
    for (var status : List.of("IMPORTING", "CONNECTED", "EXPIRED")) {
      elsewhere.connection(connection, status);
      awaitStatus(desk, status);
    }
    var shown = line(desk).get("integration");
    assertThat(shown.get("connection").asString()).isEqualTo(connection.id());
    assertThat(shown.get("software").asString()).isEqualTo("XERO");
    assertThat(shown.get("organisation").asString()).isEqualTo("Harbour Cafe Ltd");
    assertThat(shown.get("endsAt").isNull()).as("nobody told when it ends").isTrue();
    elsewhere.connection(connection, "DISCONNECTED");
    Awaitility.await("ended").until(() -> line(desk).get("integration").isNull());
  }

  @Test
  @DisplayName("LST-1 of several connections the newest is shown, of drafts none")
  void the_newest_connection_is_shown() {
    var desk = desk().opened("US", 5);
    var elsewhere = elsewhere();
    var client = added(desk);
    elsewhere.connection(Connection.to(desk, client, "2026-11-22T10:00:00Z"), "CONNECTED");
    var newest = Connection.to(desk, client, "2026-11-24T10:00:00Z").in("SAGE");
    elsewhere.connection(newest, "IMPORTING");
    elsewhere.connection(Connection.to(desk, client, "2026-11-20T10:00:00Z"), "EXPIRED");
    elsewhere.connection(Connection.to(desk, client, "2026-11-25T10:00:00Z"), "CHOSEN");
    awaitHeard(desk, elsewhere);
    assertThat(line(desk).at("/integration/connection").asString()).isEqualTo(newest.id());
    assertThat(line(desk).at("/integration/status").asString()).isEqualTo("IMPORTING");
  }

  @Test
  @DisplayName("LST-3 clients are filtered by each software they may be connected to")
  void filtered_by_each_software() {
    var desk = desk().opened("US", 9);
    var elsewhere = elsewhere();
    for (var software : Integration.Software.values()) {
      var client = desk.add("Has " + software).body().get("id").asString();
      elsewhere.connection(
          Connection.to(desk, client, "2026-11-22T10:00:00Z").in(software.name()), "CONNECTED");
    }
    for (var software : Integration.Software.values()) {
      Awaitility.await("by " + software)
          .until(
              () -> desk.get("/clients?software=" + software).names(),
              List.of("Has " + software)::equals);
    }
    assertThat(desk.get("/clients?software=QUICKBOOKS&software=KASHFLOW&sort=name").names())
        .containsExactly("Has KASHFLOW", "Has QUICKBOOKS");
  }

  @Test
  @DisplayName("LST-1 the list shows whether an invitation is pending")
  void the_list_shows_whether_an_invitation_is_pending() {
    var desk = desk().opened("US", 5);
    var elsewhere = elsewhere();
    var client = added(desk);
    elsewhere.invitation("i0-" + client, null, "PENDING", null);
    elsewhere.invitation("i1-" + client, client, "PENDING", null);
    awaitPending(desk, true);
    elsewhere.invitation("i1-" + client, client, "ACCEPTED", LATER);
    awaitPending(desk, false);
    elsewhere.invitation("i2-" + client, client, "PENDING", LATER);
    awaitPending(desk, true);
    elsewhere.invitation("i2-" + client, client, "PENDING", BEFORE);
    awaitPending(desk, false);
  }

  @Test
  @DisplayName("LST-1 an invitation of which every message failed is not pending")
  void an_invitation_that_reached_nobody_is_not_pending() {
    var desk = desk().opened("US", 5);
    var elsewhere = elsewhere();
    var client = added(desk);
    var id = "i1-" + client;
    elsewhere.invitation(id, client, "PENDING", null, "QUEUED", "FAILED");
    awaitPending(desk, true);
    elsewhere.invitation(id, client, "PENDING", null, "FAILED", "FAILED");
    awaitPending(desk, false);
    elsewhere.invitation(id, client, "PENDING", LATER, "SENT", "FAILED");
    awaitPending(desk, true);
  }

  private static String added(Desk desk) {
    return desk.add("Harbour").body().get("id").asString();
  }

  private static JsonNode line(Desk desk) {
    return desk.get("/clients").body().at("/items/0");
  }

  /** Until all that was told of connections is heard, by what is told last, of another client. */
  private static void awaitHeard(Desk desk, Elsewhere elsewhere) {
    var last = desk.add("Last in the list").body().get("id").asString();
    elsewhere.connection(Connection.to(desk, last, "2026-11-21T10:00:00Z"), "CONNECTED");
    Awaitility.await("what was told last")
        .until(
            () ->
                desk.get("/clients")
                    .body()
                    .at("/items/1/integration/status")
                    .asString("")
                    .equals("CONNECTED"));
  }

  private static void awaitStatus(Desk desk, String status) {
    Awaitility.await(status)
        .until(() -> line(desk).at("/integration/status").asString("").equals(status));
  }

  private static void awaitPending(Desk desk, boolean pending) {
    Awaitility.await("pending " + pending)
        .until(() -> line(desk).get("pendingInvitation").asBoolean() == pending);
  }
}
