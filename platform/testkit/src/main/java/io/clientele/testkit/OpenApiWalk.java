package io.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Walks the OpenAPI document of a service and sends every operation what it must not accept:
 * nothing, too much, the wrong type, the unknown, somebody else's practice. Every answer must be
 * problem+json, name every fault, and leave the store as it was.
 */
public final class OpenApiWalk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final WholeStore store;
  private final Map<String, String> callers;
  private final String practice;
  private final Set<String> open;
  private final List<String> walked = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();

  /**
   * A walk.
   *
   * @param store that of the service alone, with its name
   * @param topics that it listens to; what others said there it hears before the walk begins
   * @param practice the practice the caller's token is for
   * @param bearer the caller's {@code Authorization} header; allowed to do everything there
   * @param open operations that need no token, as {@code POST /api/practices}
   */
  public OpenApiWalk(
      int port,
      MongoDatabase store,
      Topics topics,
      String practice,
      String bearer,
      Set<String> open) {
    this.base = "http://localhost:" + port;
    this.store = new WholeStore(store, topics);
    this.practice = practice;
    this.callers = Map.of("Authorization", bearer, "If-Match", "\"1\"");
    this.open = Set.copyOf(open);
  }

  /** Walks all operations under {@code /api}. */
  public List<String> walk() throws IOException, InterruptedException {
    var document = JSON.readTree(send("GET", "/v3/api-docs", Map.of(), null).body());
    var before = store.quiet();
    for (var path : document.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey()) && path.getKey().startsWith("/api/")) {
          var method = operation.getKey().toUpperCase(Locale.ROOT);
          walk(document, method, path.getKey(), operation.getValue());
          assertThat(store.picture()).as("%s %s changed the store", method, path).isEqualTo(before);
        }
      }
    }
    assertThat(walked).as("operations walked").isNotEmpty();
    return walked;
  }

  private void walk(JsonNode document, String method, String path, JsonNode operation)
      throws IOException, InterruptedException {
    walked.add(method + " " + path);
    assertThat(operation.at("/responses/default/content").has("application/problem+json")).isTrue();
    assertThat(names.add(operation.path("operationId").asText())).as("name of " + path).isTrue();
    var ours = path.replace("{practice}", practice).replaceAll("\\{[^}]+}", "no-such-thing");
    if (!open.contains(method + " " + path)) {
      problem(send(method, ours, Map.of(), body(method, "{}")), 401);
      problem(send(method, ours, Map.of("Authorization", "Bearer x.y.z"), body(method, "{}")), 401);
    }
    if (path.contains("{practice}")) {
      var theirs = path.replace("{practice}", "another").replaceAll("\\{[^}]+}", "x");
      problem(send(method, theirs, callers, body(method, "{}")), 403);
    }
    assertThat(operation.path("parameters").valueStream())
        .filteredOn(parameter -> parameter.path("in").asText().equals("path"))
        .extracting(parameter -> parameter.path("name").asText())
        .as("places told of %s %s", method, path)
        .containsAll(places(path));
    for (var parameter : operation.path("parameters")) {
      badParameter(method, ours, parameter);
    }
    if (!method.equals("GET")) {
      assertThat(operation.path("parameters").findValuesAsText("name"))
          .as("%s %s takes a key", method, path)
          .contains("Idempotency-Key");
    }
    var schema = operation.at("/requestBody/content/application~1json/schema");
    if (!schema.isMissingNode()) {
      if (operation.at("/requestBody/required").asBoolean()) {
        problem(send(method, ours, callers, ""), 400);
      }
      badBodies(method, ours, resolve(document, schema), document);
    }
  }

  private static List<String> places(String path) {
    return PLACE.matcher(path).results().map(place -> place.group(1)).toList();
  }

  private void badParameter(String method, String path, JsonNode parameter)
      throws IOException, InterruptedException {
    if (parameter.path("in").asText().equals("query")
        && parameter.at("/schema/type").asText().equals("integer")) {
      for (var value : List.of("many", "-1", "99999999999999999999")) {
        var query = "?" + parameter.get("name").asText() + "=" + value;
        problem(send(method, path + query, callers, body(method, "{}")), 400);
      }
    }
    if (parameter.path("in").asText().equals("header")) {
      badHeader(method, path, parameter.get("name").asText());
    }
  }

  private void badHeader(String method, String path, String name)
      throws IOException, InterruptedException {
    var caller = new TreeMap<>(callers);
    if (name.equals("Idempotency-Key")) {
      caller.put(name, "k".repeat(256));
      problem(send(method, path, caller, body(method, "{}")), 400);
    }
    if (name.equals("If-Match")) {
      caller.put(name, "1");
      problem(send(method, path, caller, body(method, "{}")), 400);
      caller.remove(name);
      problem(send(method, path, caller, body(method, "{}")), 428);
    }
  }

  private void badBodies(String method, String path, JsonNode schema, JsonNode document)
      throws IOException, InterruptedException {
    for (var body : List.of("nonsense", "[]", "\"text\"", "{\"a\":1,\"a\":2}", "{} {}")) {
      problem(send(method, path, callers, body), 400);
    }
    var wrong = JSON.createObjectNode().put("surprise", 1);
    var expected = new TreeSet<>(Set.of("surprise"));
    for (var property : schema.path("properties").properties()) {
      wrong.set(property.getKey(), wrongFor(resolve(document, property.getValue())));
      expected.add(property.getKey());
    }
    assertThat(faultyFields(problem(send(method, path, callers, wrong.toString()), 400)))
        .as("faults named at once by %s %s", method, path)
        .containsAll(expected);
    if (!schema.path("required").isEmpty()) {
      var missing = faultyFields(problem(send(method, path, callers, "{}"), 400));
      schema.path("required").forEach(name -> assertThat(missing).contains(name.asText()));
    }
    tooLong(method, path, schema, document);
  }

  private void tooLong(String method, String path, JsonNode schema, JsonNode document)
      throws IOException, InterruptedException {
    for (var property : schema.path("properties").properties()) {
      var type = resolve(document, property.getValue());
      if (type.path("type").asText().equals("string") && type.has("maxLength")) {
        var body = JSON.createObjectNode();
        body.put(property.getKey(), "x".repeat(type.get("maxLength").asInt() + 1));
        assertThat(faultyFields(problem(send(method, path, callers, body.toString()), 400)))
            .contains(property.getKey());
      }
    }
    problem(send(method, path, callers, "{\"a\":\"" + "x".repeat(1 << 20) + "\"}"), 413);
  }

  private static JsonNode wrongFor(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "string" -> JSON.getNodeFactory().numberNode(7);
      case "array", "object" -> JSON.getNodeFactory().textNode("neither");
      default -> JSON.getNodeFactory().arrayNode();
    };
  }

  private static Set<String> faultyFields(JsonNode problem) {
    var fields = new TreeSet<String>();
    problem.path("errors").forEach(error -> fields.add(error.path("field").asText()));
    return fields;
  }

  private JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
    var where = answer.request().method() + " " + answer.uri() + " answered " + answer.body();
    assertThat(answer.statusCode()).as(where).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(where)
        .startsWith("application/problem+json");
    var problem = JSON.readTree(answer.body());
    assertThat(problem.path("code").asText()).as(where).isNotBlank();
    assertThat(problem.path("type").asText()).as(where).startsWith("urn:problem:");
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    return problem;
  }

  private HttpResponse<String> send(
      String method,
      String path,
      Map<String, String> headers,
      @org.jspecify.annotations.Nullable String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static @org.jspecify.annotations.Nullable String body(String method, String json) {
    return method.equals("GET") || method.equals("DELETE") ? null : json;
  }

  private static JsonNode resolve(JsonNode document, JsonNode schema) {
    var reference = schema.path("$ref").asText("");
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }
}
