package io.clientele.client;

import io.clientele.client.practice.Region;
import io.clientele.platform.event.Json;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A new practice at its desk: other services tell of it, its people ask over HTTP. */
final class Desk {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final String practice;
  final String admin;
  private final PracticeNews news;
  private @Nullable String partnerType = "ACCOUNTANT";
  private final int port;
  private final Tokens tokens;

  Desk(int port, Tokens tokens, Topics topics) {
    this(
        UUID.randomUUID().toString(),
        new PracticeNews(UUID.randomUUID().toString(), new AtomicLong(), topics),
        port,
        tokens);
  }

  private String region = "UK";
  private String timeZone = "Europe/London";

  private Desk(String admin, PracticeNews news, int port, Tokens tokens) {
    this.practice = news.practice();
    this.admin = admin;
    this.news = news;
    this.port = port;
    this.tokens = tokens;
  }

  /** The same desk, whose people ask another instance. */
  Desk at(int otherPort) {
    return new Desk(admin, news, otherPort, tokens);
  }

  /** The practice registered and bought a bundle, and client-service has heard so. */
  Desk opened(String region, int limit) {
    return opened(region, usualTimeZone(region), limit);
  }

  /** The same with days of its own. */
  Desk opened(String region, String timeZone, int limit) {
    registered(region, timeZone);
    subscribed(limit, List.of("BUSINESS", "SELF_EMPLOYED"), List.of("DATA_HEALTH_INSIGHTS"));
    awaitLimit(limit);
    return this;
  }

  /** Access-service lets its teams give access, or not any more. */
  Desk teams(boolean awake) {
    news.teams(region, timeZone, partnerType, awake);
    return this;
  }

  /** Its plan has teams from now on, and client-service has heard so. */
  Desk withTeams(int limit) {
    news.subscribed(limit, List.of("BUSINESS", "SELF_EMPLOYED"), List.of(), true);
    awaitLimit(limit);
    Awaitility.await("teams")
        .until(() -> get("/onboarding-options").body().at("/access/teams").asBoolean());
    return this;
  }

  void registered(String region) {
    registered(region, usualTimeZone(region));
  }

  private static String usualTimeZone(String region) {
    return Region.valueOf(region).timeZone().getId();
  }

  /** The same at a practice that is such a partner, or none. */
  Desk partner(@Nullable String type) {
    partnerType = type;
    return this;
  }

  private void registered(String region, String timeZone) {
    this.region = region;
    this.timeZone = timeZone;
    news.registered(region, timeZone, partnerType);
  }

  void subscribed(int limit, List<String> kinds, List<String> addOns) {
    news.subscribed(limit, kinds, addOns, false);
  }

  /** It wishes for a smaller bundle; the number of the wish. */
  long wished(int limit, long number, int smaller) {
    news.wished(limit, number, smaller);
    return number;
  }

  void awaitLimit(int limit) {
    Awaitility.await("the limit " + limit)
        .until(
            () -> {
              var options = get("/onboarding-options");
              return options.status() == 200 && options.body().at("/bundle/limit").asInt() == limit;
            });
  }

  Answer add(String name) {
    return post(business(name), null);
  }

  Answer post(String body, @Nullable String key) {
    return post(admin(), body, key);
  }

  Answer post(String bearer, String body, @Nullable String key) {
    return post("/clients", bearer, body, key);
  }

  /** Tries it out. */
  Answer dryRun(String bearer, String body, @Nullable String key) {
    return post("/clients?dryRun=true", bearer, body, key);
  }

  Answer post(String path, String bearer, String body, @Nullable String key) {
    var request =
        request(path, bearer)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return send(request.build());
  }

  /** Sends a file. */
  Answer upload(String path, byte[] file) {
    return send(
        request(path, admin())
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofByteArray(file))
            .build());
  }

  /** A command that its path says all about. */
  Answer command(String path) {
    return command(admin(), path, null);
  }

  Answer command(String bearer, String path, @Nullable String key) {
    var request = request(path, bearer).POST(BodyPublishers.noBody());
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return send(request.build());
  }

  Answer get(String path) {
    return get(admin(), path);
  }

  Answer get(String bearer, String path) {
    return send(request(path, bearer).GET().build());
  }

  /** Anything else that is asked: with these headers, name and value by turns. */
  Answer ask(String method, String bearer, String path, @Nullable String body, String... headers) {
    var request =
        request(path, bearer)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  String admin() {
    return tokens.bearer(practice, admin, "PRACTICE_ADMIN");
  }

  String colleague(String login, String... permissions) {
    return tokens.bearer(practice, login, "STANDARD", permissions);
  }

  /** A business of this name, with these fields on top. */
  static String business(String name, Map<String, ?> more) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("kind", "BUSINESS");
    body.put("solutions", List.of("BOOKKEEPING"));
    body.put("businessName", name);
    body.put("invitation", "SKIP");
    body.putAll(more);
    return Json.MAPPER.writeValueAsString(body);
  }

  static String business(String name) {
    return business(name, Map.of());
  }

  private HttpRequest.Builder request(String path, String bearer) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/practices/" + practice + path))
        .header("Authorization", bearer);
  }

  private static Answer send(HttpRequest request) {
    try {
      return new Answer(HTTP.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
