package io.clientele.integration;

import io.clientele.integration.provider.Software;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A client that exists, and what people do over HTTP about its connection. */
final class ManagedClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final String client = UUID.randomUUID().toString();
  private final Desk desk;

  /** One that was told of, with these people of its own, and is heard of by the time it is used. */
  ManagedClient(Desk desk, String... users) {
    this.desk = desk;
    desk.tellAccess(client, List.of("stan"), users);
    tellMark(null);
  }

  /** client-service tells of the client, and of its self-employed mark; null if it has none. */
  void tellMark(@Nullable Object mark) {
    var told = new HashMap<String, @Nullable Object>(Map.of("client", client));
    told.put("practice", desk.practice);
    told.put("businessName", "Ferry House Ltd");
    told.put("selfEmployed", mark);
    desk.tell("clientele.client", "client/" + client, "ClientMarkedSelfEmployed.v1", told);
  }

  String path() {
    return "/clients/" + client + "/connection";
  }

  /** The same connection, for the client's own people. */
  String ownPath() {
    return "/api" + path();
  }

  /** A sign-in at Xero that begins; waits until the client is heard of. */
  Answer start(String bearer, String path) {
    return start(bearer, path, Software.XERO);
  }

  /** The same at another software. */
  Answer start(String bearer, String path, Software software) {
    return Awaitility.await("started")
        .atMost(PATIENCE)
        .until(
            () -> desk.post(bearer, path, "{\"software\":\"" + software + "\"}", null),
            answer -> answer.status() != 404 && answer.status() != 503);
  }

  Answer again(String purpose) {
    return desk.post(
        desk.admin(), path() + "/authorisation", "{\"purpose\":\"" + purpose + "\"}", null);
  }

  /** The person signs in, allows these organisations, or all, and comes back to this page. */
  Answer allow(Answer begun, String person, String... organisations) {
    return desk.open(
        XeroWorld.SIMULATOR.allow(
            URI.create(begun.get("authorisationUrl")), person, organisations));
  }

  Answer underWay() {
    return desk.get(desk.admin(), path() + "/authorisation");
  }

  Answer choose(String bearer, String path, String organisation) {
    var shown = desk.get(bearer, path + "/authorisation");
    return desk.post(
        bearer,
        path + "/organisation",
        "{\"organisation\":\"" + Desk.organisationOf(shown, organisation) + "\"}",
        null);
  }

  Answer disconnect(String bearer, String path) {
    return desk.post(bearer, path + "/disconnection", "", null);
  }

  /** Connected by an admin of the practice. */
  Answer connected(String person, String organisation) {
    allow(start(desk.admin(), path()), person, organisation);
    var chosen = choose(desk.admin(), path(), organisation);
    if (chosen.status() != 200) {
      throw new AssertionError(chosen.text());
    }
    return desk.awaitStatus(client, "CONNECTED");
  }

  /** The names of the suppliers that its list shows, archived ones too. */
  List<String> suppliers(String bearer, String path) {
    return desk
        .get(bearer, path + "/lists/SUPPLIERS?limit=200")
        .body()
        .path("items")
        .values()
        .stream()
        .map(one -> one.get("name").asString())
        .toList();
  }
}
