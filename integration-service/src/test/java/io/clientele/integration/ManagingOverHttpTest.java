package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Connections of clients that exist: begun, signed in for again, changed and ended. */
class ManagingOverHttpTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";
  private static final String BEN = "ben@brightwater.example";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration FORGET_AFTER = Duration.ofMinutes(1);

  @Autowired Aggregates<Connection, ConnectionEvent> connections;
  @Autowired Aggregates<Authorisation, AuthorisationEvent> authorisations;

  private static String organisation(Answer connection) {
    return connection.body().at("/organisation/id").asString();
  }

  private static void gone(String person, String organisation) {
    var xero = XeroWorld.SIMULATOR.xero();
    var who = xero.person(person).orElseThrow();
    assertThat(xero.identity().giveBack(who, organisation)).isTrue();
  }

  @Test
  @DisplayName("INT-3 a client that exists is connected by who sees it, step by step")
  void connected_step_by_step() {
    var desk = desk();
    var at = new ManagedClient(desk);
    var stan = desk.colleague("stan");
    var begun = at.start(stan, at.path());
    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.header("Location"))
        .isEqualTo("/api/practices/" + desk.practice + at.path() + "/authorisation");
    assertThat(begun.get("purpose")).isEqualTo("CONNECT");
    assertThat(begun.get("state")).isEqualTo("STARTED");
    assertThat(begun.body().path("steps").size()).isPositive();
    assertThat(at.underWay().codes()).as("of another").containsExactly("SIGN_IN_NOT_FOUND");
    assertThat(desk.get(stan, at.path()).codes()).containsExactly("CONNECTION_NOT_FOUND");

    assertThat(at.allow(begun, ADA, "Lantern Dental Ltd").text()).contains("You are signed in");
    var chosen = at.choose(stan, at.path(), "Lantern Dental Ltd");
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(chosen.get("status")).isEqualTo("IMPORTING");
    var connection = desk.awaitStatus(at.client, "CONNECTED");
    assertThat(connection.get("integratedBy")).isEqualTo("stan");
    assertThat(desk.said("connection/" + connection.get("id")))
        .containsExactly(
            "ConnectionStarted.v1",
            "ConnectionAuthorised.v1",
            "OrganisationChosen.v1",
            "ConnectionAttached.v1",
            "IntegrationConnected.v1");
    assertThat(at.start(desk.admin(), at.path()).codes()).containsExactly("CLIENT_CONNECTED");
  }

  @Test
  @DisplayName(
      "INT-2 a client's business admins connect it and look after it, by their own address")
  void by_its_own_people() {
    var desk = desk();
    var at = new ManagedClient(desk, "olga", "uma");
    var olga = tokens.clientBearer(at.client, "olga", "BUSINESS_ADMIN");
    at.allow(at.start(olga, at.ownPath()), ADA, "Pennine Joinery Ltd");
    assertThat(at.choose(olga, at.ownPath(), "Pennine Joinery Ltd").status()).isEqualTo(200);
    assertThat(desk.awaitStatus(at.client, "CONNECTED").get("integratedBy")).isEqualTo("olga");
    assertThat(desk.get(olga, at.ownPath()).get("status")).isEqualTo("CONNECTED");
    assertThat(at.suppliers(olga, at.ownPath())).isNotEmpty();
    assertThat(desk.post(olga, at.ownPath() + "/refresh", "", null).status()).isEqualTo(202);

    var uma = tokens.clientBearer(at.client, "uma", "BUSINESS_USER");
    var other = tokens.clientBearer(new ManagedClient(desk).client, "olga", "BUSINESS_ADMIN");
    for (var bearer : new String[] {uma, other}) {
      assertThat(desk.get(bearer, at.ownPath()).status()).isEqualTo(404);
      assertThat(at.disconnect(bearer, at.ownPath()).status()).isEqualTo(404);
    }
    assertThat(at.disconnect(olga, at.ownPath()).get("status")).isEqualTo("DISCONNECTED");
  }

  @Test
  @DisplayName("CLI-12 a client marked self-employed is not connected until the mark is removed")
  void marked_self_employed() {
    var desk = desk();
    var at = new ManagedClient(desk);
    at.start(desk.admin(), at.path());
    var mark = Map.of("categoryList", Map.of("form", "US_SCHEDULE_C", "year", 2025));
    at.tellMark(mark);
    var refused =
        Awaitility.await("mark heard of")
            .atMost(PATIENCE)
            .until(() -> at.start(desk.admin(), at.path()), answer -> answer.status() == 409);
    assertThat(refused.codes()).containsExactly("CLIENT_SELF_EMPLOYED");
    assertThat(refused.body().get("rule").asString()).isEqualTo("CLI-12");
    at.tellMark(null);
    Awaitility.await("mark gone")
        .atMost(PATIENCE)
        .until(() -> at.start(desk.admin(), at.path()).status() == 201);
  }

  @Test
  @DisplayName("INT-14 an organisation ended at Xero shows as expired, and is connected again")
  void ended_at_xero() {
    var desk = desk();
    var at = new ManagedClient(desk);
    var before = at.connected(BEN, "Foxglove Florists Ltd");
    gone(BEN, organisation(before));
    desk.post(desk.admin(), at.path() + "/refresh", "", null);
    var expired = desk.awaitStatus(at.client, "EXPIRED");
    assertThat(expired.get("expiry")).isEqualTo("ORGANISATION_DISCONNECTED");

    // Nothing changes by a sign-in that does not see it (INT-5a).
    var other = at.allow(at.again("RECONNECT"), BEN, "Thistle Street Press Ltd");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text()).contains("another organisation");
    assertThat(at.underWay().get("state")).isEqualTo("ORGANISATION_DIFFERS");
    assertThat(desk.connection(at.client).get("status")).isEqualTo("EXPIRED");

    assertThat(at.allow(at.again("RECONNECT"), BEN, "Foxglove Florists Ltd").text())
        .contains("Connected again");
    var after = desk.awaitStatus(at.client, "CONNECTED");
    assertThat(after.get("id")).isEqualTo(before.get("id"));
    assertThat(after.body().get("expiry").isNull()).isTrue();
    assertThat(after.get("connectedAt")).isEqualTo(before.get("connectedAt"));
    assertThat(at.underWay().codes()).containsExactly("SIGN_IN_NOT_FOUND");
    assertThat(desk.said("connection/" + after.get("id")))
        .endsWith("IntegrationExpired.v1", "IntegrationReconnected.v1", "IntegrationConnected.v1");
  }

  @Test
  @DisplayName(
      "INT-6 another organisation's lists take the place of those before, never beside them")
  void another_organisation() {
    var desk = desk();
    var at = new ManagedClient(desk);
    var before = at.connected(ADA, "Harbour Cafe Ltd");
    var harbour = at.suppliers(desk.admin(), at.path());
    at.allow(at.again("CHANGE_ORGANISATION"), ADA, "Pennine Joinery Ltd");
    assertThat(at.choose(desk.admin(), at.path(), "Harbour Cafe Ltd").codes())
        .containsExactly("SAME_ORGANISATION");
    assertThat(at.choose(desk.admin(), at.path(), "Pennine Joinery Ltd").status()).isEqualTo(200);
    var after = desk.awaitStatus(at.client, "CONNECTED");
    assertThat(after.get("id")).isEqualTo(before.get("id"));
    assertThat(after.body().at("/organisation/name").asString()).isEqualTo("Pennine Joinery Ltd");
    assertThat(at.suppliers(desk.admin(), at.path())).isNotEmpty().isNotEqualTo(harbour);
    assertThat(desk.said("connection/" + after.get("id")))
        .endsWith("OrganisationChanged.v1", "IntegrationConnected.v1");
    var other = new ManagedClient(desk);
    assertThat(other.connected(ADA, "Harbour Cafe Ltd").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("INT-5a a connection that is ended gives its sign-in back, and another may begin")
  void ended() {
    var desk = desk();
    var at = new ManagedClient(desk);
    var before = at.connected(BEN, "Thistle Street Press Ltd");
    assertThat(at.disconnect(desk.admin(), at.path()).get("status")).isEqualTo("DISCONNECTED");
    assertThat(at.disconnect(desk.admin(), at.path()).status()).as("again").isEqualTo(200);
    assertThat(desk.get(desk.admin(), at.path()).status()).isEqualTo(404);
    assertThat(desk.said("connection/" + before.get("id"))).endsWith("IntegrationDisconnected.v1");
    var after = quill(desk, at);
    assertThat(after.get("id")).isNotEqualTo(before.get("id"));
    assertThat(isAllowedAtQuickBooks()).isTrue();
    at.disconnect(desk.admin(), at.path());
    await("doubted", () -> isReviewedWithin(after.get("id"), FORGET_AFTER));
    CLOCK.turn(FORGET_AFTER);
    await("given back", () -> !isAllowedAtQuickBooks());
  }

  // Nobody else is this person at QuickBooks: what others are connected by is only forgotten.
  private static Answer quill(Desk desk, ManagedClient at) {
    at.allow(at.start(desk.admin(), at.path(), Software.QUICKBOOKS), BEN, "Quill and Ink Ltd");
    assertThat(at.choose(desk.admin(), at.path(), "Quill and Ink Ltd").status()).isEqualTo(200);
    return desk.awaitStatus(at.client, "CONNECTED");
  }

  private static boolean isAllowedAtQuickBooks() {
    var quickBooks =
        XeroWorld.SIMULATOR.providers().stream()
            .filter(one -> one.name().equals("quickbooks"))
            .findFirst()
            .orElseThrow();
    return quickBooks.lastAllowed(quickBooks.person(BEN).orElseThrow()).isPresent();
  }

  private boolean isReviewedWithin(String connection, Duration length) {
    var by = Objects.requireNonNull(connections.find(connection).state()).authorisation();
    var at =
        Objects.requireNonNull(authorisations.find(Objects.requireNonNull(by)).state()).reviewAt();
    return at != null && !at.isAfter(CLOCK.instant().plus(length));
  }

  private static void await(String what, Callable<Boolean> done) {
    Awaitility.await(what).atMost(PATIENCE).until(done);
  }
}
