package io.clientele.client;

import io.clientele.client.Elsewhere.Connection;
import io.clientele.testkit.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What all other services tell of some clients: grants, connections, invitations and reports. */
final class ClientNews {

  private static final Instant LATER = Instant.parse("2031-05-04T10:00:00Z");
  private static final Instant MORE = Instant.parse("2024-11-21T12:00:00Z");
  private static final String STARTED = "2026-11-21T10:00:00Z";

  private final Desk desk;
  private final List<String> clients;
  private final Elsewhere elsewhere;
  private final Topics topics;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();

  ClientNews(Desk desk, List<String> clients, Elsewhere elsewhere, Topics topics) {
    this.desk = desk;
    this.clients = clients;
    this.elsewhere = elsewhere;
    this.topics = topics;
  }

  /** Tells of each of them for the first time; of some invitations that they have ended, too. */
  void tell() {
    elsewhere.login("stan", desk.practice, "STANDARD");
    for (var i = 0; i < clients.size(); i++) {
      tell(clients.get(i), i);
    }
  }

  private void tell(String client, int i) {
    elsewhere.managed(client, "mia", "mia", "stan");
    if (i % 3 == 0) {
      elsewhere.connection(Connection.to(desk, client, STARTED), "CONNECTED");
    }
    if (i % 4 == 0) {
      elsewhere.invitation("i-" + client, client, "PENDING", LATER, "SENT");
    }
    if (i % 8 == 0) {
      elsewhere.invitation("i-" + client, client, "ACCEPTED", null, "SENT");
    }
    if (i % 2 == 0) {
      var figures = Map.of("items", Map.of("costs", i));
      topics.send(Reporting.activity(client, "documents", "2024-11-20T12:00:00.123456Z", figures));
      topics.send(Reporting.health(client, "health", "2024-11-20T12:00:00Z", i % 100));
    }
  }

  /** Tells of one of the first half once more, so that every other time it is otherwise. */
  void tellMore(int number) {
    var half = clients.size() / 2;
    var client = clients.get(number % half);
    var otherwise = number / half % 2 == 1;
    switch (number % 7) {
      case 0, 1 -> elsewhere.managed(client, "mia", otherwise ? "stan" : "eve");
      case 2, 3 -> elsewhere.connection(connection(client), otherwise ? "EXPIRED" : "CONNECTED");
      case 4 -> elsewhere.invitation("more-" + client, client, "PENDING", LATER, "SENT");
      case 5 -> elsewhere.invitation("more-" + client, client, "REVOKED", null, "SENT");
      default -> {
        var asOf = MORE.plusSeconds(number).toString();
        topics.send(Reporting.health(client, "health", asOf, number % 100));
      }
    }
  }

  private Connection connection(String client) {
    return connections.computeIfAbsent(client, any -> Connection.to(desk, client, STARTED));
  }
}
