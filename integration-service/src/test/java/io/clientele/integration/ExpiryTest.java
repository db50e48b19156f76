package io.clientele.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExpiryTest extends IntegrationServiceTest {

  private static final String BEN = "ben@brightwater.example";
  private static final String TOKEN = "/identity.xero.com/connect/token";
  private static final Duration LIFE = Duration.ofMinutes(26);

  @Autowired Aggregates<Connection, ConnectionEvent> connections;
  @Autowired Aggregates<Authorisation, AuthorisationEvent> authorisations;

  private String connectionOf(Desk desk, String client) {
    return desk.connection(client).get("id");
  }

  private Authorisation authorisationOf(String connection) {
    var state = Objects.requireNonNull(connections.find(connection).state());
    return Objects.requireNonNull(
        authorisations.find(Objects.requireNonNull(state.authorisation())).state());
  }

  private void awaitAuthorisation(String connection, Authorisation.Status status) {
    Awaitility.await("authorisation " + status)
        .until(() -> authorisationOf(connection).status() == status);
  }

  /** What is put off by seconds need not take them: one more goes by with each look. */
  private static void awaitInTime(String what, Callable<Boolean> until) {
    Awaitility.await(what)
        .until(
            () -> {
              CLOCK.turn(Duration.ofSeconds(1));
              return until.call();
            });
  }

  @Test
  @DisplayName("INT-7 access withdrawn at Xero expires every connection of the sign-in, once each")
  void access_withdrawn_at_xero() {
    var desk = desk();
    var foxglove = desk.connected(BEN, "Foxglove Florists Ltd");
    var thistle = desk.connected(BEN, "Thistle Street Press Ltd");
    var one = connectionOf(desk, foxglove);
    var other = connectionOf(desk, thistle);
    assertThat(authorisationOf(one).id()).isEqualTo(authorisationOf(other).id());

    XeroWorld.SIMULATOR
        .xero()
        .identity()
        .withdraw(XeroWorld.SIMULATOR.xero().person(BEN).orElseThrow());
    CLOCK.turn(LIFE);
    awaitAuthorisation(one, Authorisation.Status.SUSPECT);
    assertThat(desk.connection(foxglove).get("status")).isEqualTo("CONNECTED");
    CLOCK.turn(Duration.ofSeconds(61));
    desk.awaitStatus(foxglove, "EXPIRED");
    desk.awaitStatus(thistle, "EXPIRED");

    var authorisation = authorisationOf(one);
    assertThat(authorisation.tokens()).isNull();
    assertThat(desk.said("authorisation/" + authorisation.id()))
        .endsWith("AuthorisationSuspected.v1", "AuthorisationExpired.v1");
    desk.tellOver(authorisation.id());
    for (var connection : new String[] {one, other}) {
      desk.awaitHeard(connection, "authorisation/" + authorisation.id());
      assertThat(desk.said("connection/" + connection))
          .filteredOn(name -> name.equals("IntegrationExpired.v1"))
          .hasSize(1);
    }
    assertThat(
            desk.post(desk.admin(), "/clients/" + foxglove + "/connection/refresh", "", null)
                .codes())
        .containsExactly("CONNECTION_EXPIRED");
  }

  @Test
  @DisplayName("INT-14 a withdrawal noticed by an import ends the same way")
  void a_withdrawal_noticed_by_an_import() {
    var desk = desk();
    var client = desk.connected(BEN, "Foxglove Florists Ltd");
    XeroWorld.SIMULATOR
        .xero()
        .identity()
        .withdraw(XeroWorld.SIMULATOR.xero().person(BEN).orElseThrow());
    desk.post(desk.admin(), "/clients/" + client + "/connection/refresh", "", null);
    var connection = connectionOf(desk, client);
    awaitAuthorisation(connection, Authorisation.Status.SUSPECT);
    CLOCK.turn(Duration.ofSeconds(61));
    desk.awaitStatus(client, "EXPIRED");
    var over = authorisationOf(connection).id();
    desk.tellOver(over);
    desk.awaitHeard(connection, "authorisation/" + over);
    assertThat(desk.said("connection/" + connection))
        .endsWith("IntegrationExpired.v1")
        .containsOnlyOnce("IntegrationExpired.v1");
  }

  @Test
  @DisplayName("INT-14 one organisation disconnected at Xero expires its connection alone")
  void one_organisation_disconnected() {
    var desk = desk();
    var client = desk.connected(BEN, "Foxglove Florists Ltd");
    var other = desk.connected(BEN, "Thistle Street Press Ltd");
    var organisation = desk.connection(client).body().at("/organisation/id").asString();
    var xero = XeroWorld.SIMULATOR.xero();
    var ben = xero.person(BEN).orElseThrow();
    assertThat(xero.identity().giveBack(ben, organisation)).isTrue();
    desk.post(desk.admin(), "/clients/" + client + "/connection/refresh", "", null);
    desk.awaitStatus(client, "EXPIRED");
    assertThat(desk.connection(other).get("status")).isEqualTo("CONNECTED");
    assertThat(authorisationOf(connectionOf(desk, client)).status())
        .isEqualTo(Authorisation.Status.ACTIVE);
  }

  @Test
  @DisplayName("INT-7 a Xero that is away for long expires nothing")
  void a_xero_that_is_away() {
    var desk = desk();
    var client = desk.connected(BEN, "Foxglove Florists Ltd");
    var connection = connectionOf(desk, client);
    var before = Objects.requireNonNull(authorisationOf(connection).tokens()).mark();
    var stub =
        XeroWorld.SIMULATOR
            .stubs()
            .stubFor(
                post(urlPathEqualTo(TOKEN))
                    .willReturn(aResponse().withStatus(503).withBody("down")));
    try {
      CLOCK.turn(LIFE);
      var asked = XeroWorld.asked(TOKEN);
      awaitInTime("asked again and again", () -> XeroWorld.asked(TOKEN) > asked + 2);
      CLOCK.turn(Duration.ofMinutes(10));
      var askedSince = XeroWorld.asked(TOKEN);
      awaitInTime("asked since", () -> XeroWorld.asked(TOKEN) > askedSince);
      assertThat(authorisationOf(connection).status()).isEqualTo(Authorisation.Status.ACTIVE);
    } finally {
      XeroWorld.SIMULATOR.stubs().removeStub(stub);
    }
    awaitInTime(
        "refreshed when it is back",
        () -> !Objects.requireNonNull(authorisationOf(connection).tokens()).mark().equals(before));
    assertThat(desk.connection(client).get("status")).isEqualTo("CONNECTED");
  }

  @Test
  @DisplayName("INT-7 an answer of Xero that is lost costs nothing: the old token brings another")
  void a_lost_answer() {
    var desk = desk();
    var client = desk.connected(BEN, "Thistle Street Press Ltd");
    var connection = connectionOf(desk, client);
    var before = Objects.requireNonNull(authorisationOf(connection).tokens()).mark();
    XeroWorld.SIMULATOR.loseTokenAnswers(3);
    CLOCK.turn(LIFE);
    awaitInTime(
        "refreshed",
        () -> !Objects.requireNonNull(authorisationOf(connection).tokens()).mark().equals(before));
    assertThat(authorisationOf(connection).status()).isEqualTo(Authorisation.Status.ACTIVE);
    desk.post(desk.admin(), "/clients/" + client + "/connection/refresh", "", null);
    Awaitility.await()
        .until(() -> desk.said("connection/" + connection).contains("ListsRefreshed.v1"));
  }
}
