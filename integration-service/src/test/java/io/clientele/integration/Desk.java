package io.clientele.integration;

import io.clientele.platform.consume.Told;
import io.clientele.platform.event.Json;
import io.clientele.testkit.News;
import io.clientele.testkit.Tokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A practice at its desk: its people ask over HTTP, other services tell of it. */
final class Desk {

  static final String TOPIC = "clientele.integration";

  /** All people of the desk share one. */
  final Browser browser = new Browser();

  final String practice = UUID.randomUUID().toString();
  final String admin = UUID.randomUUID().toString();
  // Above those of what the service says itself.
  private final AtomicLong sequence = new AtomicLong(1_000);
  private final Map<String, Long> told = new ConcurrentHashMap<>();
  private final int port;
  private final Tokens tokens;
  private final Said said;

  Desk(int port, Tokens tokens, Said said) {
    this.port = port;
    this.tokens = tokens;
    this.said = said;
  }

  String admin() {
    return tokens.bearer(practice, admin, "PRACTICE_ADMIN");
  }

  String colleague(String login, String... permissions) {
    return tokens.bearer(practice, login, "STANDARD", permissions);
  }

  /** A draft, just started. */
  Answer start() {
    return post(admin(), "/connection-drafts", "{\"software\":\"XERO\"}", null);
  }

  /** A draft for which a person has signed in at Xero and allowed these organisations, or all. */
  Answer signedIn(String person, String... organisations) {
    var draft = start();
    var back =
        XeroWorld.SIMULATOR.allow(URI.create(draft.get("authorisationUrl")), person, organisations);
    var page = open(back);
    if (page.status() != 200) {
      throw new AssertionError(page.text());
    }
    return draft(draft.get("id"));
  }

  /** The draft with an organisation of that name chosen. */
  Answer chosen(String person, String organisation) {
    var draft = signedIn(person, organisation);
    return choose(draft.get("id"), organisationOf(draft, organisation));
  }

  static String organisationOf(Answer draft, String name) {
    return draft.body().path("organisations").values().stream()
        .filter(one -> one.get("name").asString().equals(name))
        .map(one -> one.get("id").asString())
        .findFirst()
        .orElseThrow();
  }

  /** A client added with that organisation, connected; answers its id. */
  String connected(String person, String organisation) {
    var client = added(chosen(person, organisation));
    awaitStatus(client, "CONNECTED");
    return client;
  }

  /** client-service has added the client of a draft, and access-service has let its admin in. */
  String added(Answer draft) {
    var client = draft.get("client");
    tellCreated(client, draft.get("id"));
    tellAccess(client, List.of());
    return client;
  }

  Answer draft(String id) {
    return get(admin(), "/connection-drafts/" + id);
  }

  Answer choose(String draft, String organisation) {
    return choose(draft, organisation, null);
  }

  Answer choose(String draft, String organisation, @Nullable String key) {
    return post(
        admin(),
        "/connection-drafts/" + draft + "/organisation",
        Json.MAPPER.writeValueAsString(Map.of("organisation", organisation)),
        key);
  }

  Answer connection(String client) {
    return get(admin(), "/clients/" + client + "/connection");
  }

  Answer awaitStatus(String client, String status) {
    return Awaitility.await("connection " + status)
        .atMost(java.time.Duration.ofSeconds(30))
        .until(
            () -> connection(client),
            answer -> answer.status() == 200 && answer.get("status").equals(status));
  }

  /** The browser comes back from the provider; this service is at another port than the public. */
  Answer open(URI back) {
    var here =
        URI.create("http://localhost:" + port + back.getRawPath() + "?" + back.getRawQuery());
    return browser.send(HttpRequest.newBuilder(here).GET().build());
  }

  /** A form of ours that the browser shows is filled in and sent. */
  Answer submit(String path, Map<String, String> fields) {
    return browser.send(FilledIn.request(URI.create("http://localhost:" + port + path), fields));
  }

  Answer callback(String query) {
    return open(URI.create("http://localhost/api/oauth/callback/xero?" + query));
  }

  void tellCreated(String client, String connection) {
    tell(
        "clientele.client",
        "client/" + client,
        "ClientCreated.v1",
        Map.of(
            "client", client, "practice", practice, "createdBy", admin, "connection", connection));
  }

  /** client-service tells where a client stands: {@code ACTIVE}, {@code DEACTIVATED}. */
  void tellStatus(String client, String event, String status) {
    tell("clientele.client", "client/" + client, event, Map.of("client", client, "status", status));
  }

  void tellSettled(String connection, String client, boolean used) {
    tell(
        "clientele.client",
        "connection-draft/" + connection,
        "ConnectionDraftSettled.v1",
        Map.of("connection", connection, "client", client, "used", used));
  }

  void tellAccess(String client, List<String> colleagues, String... users) {
    var roles =
        List.of(users).stream().map(one -> Map.of("login", one, "role", "BUSINESS_ADMIN")).toList();
    tell(
        "clientele.access",
        "client-access/" + client,
        "ClientAccessOpened.v1",
        Map.of("client", client, "practice", practice, "colleagues", colleagues, "users", roles));
  }

  /** An authorisation is over, so it is told; perhaps not for the first time. */
  void tellOver(String authorisation) {
    tell(
        TOPIC,
        "authorisation/" + authorisation,
        "AuthorisationExpired.v1",
        Map.of("authorisation", authorisation, "reason", "REFRESH_REFUSED"));
  }

  /** Waits until a connection has taken in all that was told here of {@code source}. */
  void awaitHeard(String connection, String source) {
    said.awaitHeard("connection/" + connection, source, told.getOrDefault(source, Long.MAX_VALUE));
  }

  void tell(
      String topic, String subject, String name, Map<String, ? extends @Nullable Object> what) {
    var number = sequence.incrementAndGet();
    told.put(subject, number);
    said.topics().send(new News(topic, subject, name, number, practice, what, what).record());
  }

  /** The names of all that was said about a connection or authorisation by now, in order. */
  List<String> said(String subject) {
    return said.about(subject).stream().map(Desk::name).toList();
  }

  static String name(Told told) {
    return told.type().substring("io.clientele.integration.".length());
  }

  Answer get(String bearer, String path) {
    return browser.send(request(path, bearer).GET().build());
  }

  Answer post(String bearer, String path, String body, @Nullable String key) {
    var request =
        request(path, bearer)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return browser.send(request.build());
  }

  /** Sends something else over what was read before. */
  Answer put(String bearer, String path, String body, String seen) {
    return browser.send(
        request(path, bearer)
            .header("Content-Type", "application/json")
            .header("If-Match", seen)
            .PUT(BodyPublishers.ofString(body))
            .build());
  }

  Answer delete(String bearer, String path) {
    return browser.send(request(path, bearer).DELETE().build());
  }

  private HttpRequest.Builder request(String path, String bearer) {
    var address = path.startsWith("/api/") ? path : "/api/practices/" + practice + path;
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
        .header("Authorization", bearer);
  }
}
