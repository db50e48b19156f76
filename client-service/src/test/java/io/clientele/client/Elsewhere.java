package io.clientele.client;

import io.clientele.testkit.News;
import io.clientele.testkit.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What other services tell about a practice's clients: on one partition of each topic, so that it
 * is heard in the order it is told, whoever it is about.
 */
final class Elsewhere {

  /** An organisation that is unlike every region's own in all it knows. */
  static final Map<String, String> HARBOUR =
      Map.of(
          "id",
          "t1",
          "name",
          "Harbour Cafe Ltd",
          "country",
          "IE",
          "currency",
          "EUR",
          "financialYearEnd",
          "--06-30");

  private static final int PARTITION = 0;

  private final AtomicLong sequence = new AtomicLong();
  private final Topics topics;

  Elsewhere(Topics topics) {
    this.topics = topics;
  }

  /** A connection and the client it belongs to, or that may be added with it. */
  record Connection(String id, String practice, String client, String software, Instant startedAt) {

    static Connection of(Desk desk) {
      return to(desk, UUID.randomUUID().toString(), "2026-11-21T10:00:00Z");
    }

    static Connection to(Desk desk, String client, String startedAt) {
      return new Connection(
          UUID.randomUUID().toString(), desk.practice, client, "XERO", Instant.parse(startedAt));
    }

    Connection in(String other) {
      return new Connection(id, practice, client, other, startedAt);
    }
  }

  /** The present state of a connection; its organisation is chosen from CHOSEN on. */
  void connection(Connection connection, String status) {
    connection("IntegrationConnected.v1", connection, status);
  }

  /** A connection belongs to a client that exists. */
  void attached(Connection connection) {
    connection("ConnectionAttached.v1", connection, "IMPORTING");
  }

  /** The time of a draft has run out. */
  void lapsed(Connection connection) {
    connection("ConnectionDraftLapsed.v1", connection, "LAPSING");
  }

  /** A connection is there that ends by its provider's rules (BEY-4). */
  void connectedUntil(Connection connection, Instant endsAt) {
    connection("IntegrationConnected.v1", connection, "CONNECTED", endsAt);
  }

  private void connection(String name, Connection connection, String status) {
    connection(name, connection, status, null);
  }

  private void connection(
      String name, Connection connection, String status, @Nullable Instant endsAt) {
    var state = new LinkedHashMap<String, @Nullable Object>();
    state.put("connection", connection.id());
    state.put("practice", connection.practice());
    state.put("client", connection.client());
    state.put("software", connection.software());
    state.put("status", status);
    state.put("organisation", List.of("STARTED", "AUTHORISED").contains(status) ? null : HARBOUR);
    state.put("startedAt", connection.startedAt().toString());
    if (endsAt != null) {
      state.put("endsAt", endsAt.toString());
    }
    var change = Map.of("connection", connection.id(), "client", connection.client());
    tell("clientele.integration", "connection/" + connection.id(), name, change, state);
  }

  /** Who may see a client. */
  void granted(String client, String... colleagues) {
    var state = Map.of("client", client, "colleagues", List.of(colleagues), "users", List.of());
    tell("clientele.access", "client-access/" + client, "AccessGranted.v1", Map.of(), state);
  }

  /** Which teams may see a client. */
  void grantedToTeams(String client, String... teams) {
    var state =
        Map.of(
            "client", client, "colleagues", List.of(), "teams", List.of(teams), "users", List.of());
    tell("clientele.access", "client-access/" + client, "TeamAccessGranted.v1", Map.of(), state);
  }

  /** Who is in a team. */
  void team(Desk desk, String team, String... members) {
    var state =
        Map.of(
            "team",
            team,
            "practice",
            desk.practice,
            "name",
            "Red",
            "members",
            List.of(members),
            "dissolved",
            false);
    var number = sequence.incrementAndGet();
    topics.send(
        new News(
                "clientele.access",
                "team/" + team,
                "TeamMembersAdded.v1",
                number,
                desk.practice,
                Map.of(),
                state)
            .record(PARTITION));
  }

  /** Who may see a client, and whose it is to look after. */
  void managed(String client, String accountManager, String... colleagues) {
    var state =
        Map.of(
            "client",
            client,
            "colleagues",
            List.of(colleagues),
            "users",
            List.of(),
            "accountManager",
            accountManager);
    tell("clientele.access", "client-access/" + client, "AccountManagerChosen.v1", Map.of(), state);
  }

  /** An invitation to a client, or to the practice, and how far each of its messages has come. */
  void invitation(
      String id,
      @Nullable String client,
      String status,
      @Nullable Instant expiresAt,
      String... deliveries) {
    var state = new LinkedHashMap<String, @Nullable Object>();
    state.put("invitation", id);
    state.put("client", client);
    state.put("status", status);
    state.put("expiresAt", expiresAt == null ? null : expiresAt.toString());
    state.put("deliveries", Stream.of(deliveries).map(one -> Map.of("status", one)).toList());
    tell("clientele.invitation", "invitation/" + id, "InvitationSent.v1", Map.of(), state);
  }

  /** Where a login works, in which role: practice and role by turns. */
  void login(String login, String... memberships) {
    var all = new ArrayList<Map<String, ?>>();
    for (var i = 0; i < memberships.length; i += 2) {
      all.add(
          Map.of("practice", memberships[i], "role", memberships[i + 1], "permissions", List.of()));
    }
    var state = Map.of("login", login, "rights", 1, "memberships", all, "clients", List.of());
    tell("clientele.access", "login/" + login, "LoginCreated.v1", Map.of(), state);
  }

  private void tell(
      String topic, String subject, String name, Map<String, ?> change, Map<String, ?> state) {
    var number = sequence.incrementAndGet();
    var news = new News(topic, subject, name, number, "practice", change, state);
    topics.send(news.record(PARTITION));
  }
}
