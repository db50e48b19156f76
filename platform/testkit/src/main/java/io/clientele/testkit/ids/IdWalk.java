package io.clientele.testkit.ids;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoDatabase;
import io.clientele.testkit.Topics;
import io.clientele.testkit.WholeStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Walks the OpenAPI document of a service and asks every operation that takes an id about things
 * the caller must not know of (LST-4). It must answer exactly as if there were no such thing,
 * whatever is done to the id, and leave the store as it was. An operation that is new is walked by
 * itself; one that names a new kind of thing fails until somebody says an id of it.
 */
public final class IdWalk {

  /** Refusals that may come before anybody has looked whose it is: then nothing was seen. */
  private static final Set<Integer> BEFORE_LOOKING = Set.of(400, 409, 412, 415, 422, 428);

  private static final String PRACTICE = "practice";
  private static final String NOBODY = UUID.randomUUID().toString();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final WholeStore store;
  private final List<Asker> askers = new ArrayList<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, String> leftOut = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> shaped = new HashSet<>();

  /**
   * A walk.
   *
   * @param store that of the service alone, with its name
   * @param topics that it listens to; what others said there it hears before the walk begins
   */
  public IdWalk(int port, MongoDatabase store, Topics topics) {
    this.base = "http://localhost:" + port;
    this.store = new WholeStore(store, topics);
  }

  /** Somebody asks; the first who does is asked about changed ids, too. */
  public IdWalk asked(Asker asker) {
    askers.add(asker);
    return this;
  }

  /**
   * What an operation is sent, if the least that its schema allows does not do. {@code {name}} in
   * it stands for an id, which is asked about like one in the path.
   */
  public IdWalk sending(String operation, String body) {
    bodies.put(operation, body);
    return this;
  }

  /** A parameter that is no id, but one of some names that everybody knows. */
  public IdWalk naming(String parameter, String oneOfThem) {
    names.put(parameter, oneOfThem);
    return this;
  }

  /** An operation that cannot be asked, and why. */
  public IdWalk leavingOut(String operation, String why) {
    leftOut.put(operation, why);
    return this;
  }

  /** Walks; the operations that were asked. */
  public Set<String> walk() throws IOException, InterruptedException {
    var document = JSON.readTree(http.send(toRead(), BodyHandlers.ofString()).body());
    var operations = Operation.in(document, bodies);
    var known = operations.stream().map(Operation::name).toList();
    assertThat(known).as("left out, or sent something").containsAll(leftOut.keySet());
    assertThat(known).containsAll(bodies.keySet());
    var walked = new TreeSet<String>();
    var before = store.quiet();
    for (var one : operations) {
      if (!leftOut.containsKey(one.name()) && !ids(one).isEmpty()) {
        walk(one);
        walked.add(one.name());
        assertThat(store.picture()).as("%s changed the store", one.name()).isEqualTo(before);
      }
    }
    return walked;
  }

  private HttpRequest toRead() {
    return HttpRequest.newBuilder(URI.create(base + "/v3/api-docs")).build();
  }

  /** The ids that an operation takes: in its path, in its body, or behind its path. */
  private Set<String> ids(Operation operation) {
    var ids = new LinkedHashSet<>(Operation.places(operation.path()));
    ids.addAll(Operation.places(operation.body()));
    operation.query().stream().filter(this::isHidden).forEach(ids::add);
    ids.removeAll(names.keySet());
    return ids;
  }

  private boolean isHidden(String id) {
    return askers.stream().anyMatch(asker -> asker.hidden().containsKey(id));
  }

  private void walk(Operation operation) throws IOException, InterruptedException {
    for (var id : ids(operation)) {
      assertThat(isHidden(id)).as("%s: say an id of another {%s}", operation.name(), id).isTrue();
      for (var asker : askers) {
        if (asker.hidden().containsKey(id)) {
          walk(operation, asker, id, shapes(asker, id));
        }
      }
    }
  }

  // Whose practice it is one place decides, before any operation: once is enough there.
  private Shape[] shapes(Asker asker, String id) {
    return asker == askers.getFirst() && (!id.equals(PRACTICE) || shaped.add(id))
        ? Shape.values()
        : new Shape[] {Shape.AS_IT_IS};
  }

  private void walk(Operation operation, Asker asker, String id, Shape[] shapes)
      throws IOException, InterruptedException {
    var hidden = asker.hidden().getOrDefault(id, "");
    var none = UUID.randomUUID().toString();
    var unknown = ask(operation, asker, id, none);
    var where = "%s by %s about another {%s}".formatted(operation.name(), asker.name(), id);
    // A body or a query may be refused for its looks; a path has none.
    var inBody = !Operation.places(operation.path()).contains(id);
    assertThat(inBody || unknown.saysUnknown() || !BEFORE_LOOKING.contains(unknown.status()))
        .as("%s: never looked at, say what to send; it answered %s", where, unknown)
        .isTrue();
    for (var shape : shapes) {
      var theirs = ask(operation, asker, id, shape.of(hidden));
      var looks = inBody || !shape.comesIn();
      var nobodys = looks ? ask(operation, asker, id, shape.of(none)) : unknown;
      assertThat(theirs).as("%s, %s", where, shape).isEqualTo(nobodys);
      assertThat(theirs.status()).as("%s, %s: %s", where, shape, theirs).isLessThan(500);
      assertThat(looks || theirs.status() < 400 || theirs.isProblem())
          .as("%s, %s: a problem, not %s", where, shape, theirs)
          .isTrue();
    }
  }

  private Said ask(Operation operation, Asker asker, String id, String value)
      throws IOException, InterruptedException {
    var path = operation.path();
    var body = operation.body();
    for (var place : Operation.places(path)) {
      path = path.replace("{" + place + "}", encoded(value(asker, id, value, place)));
    }
    for (var place : Operation.places(body)) {
      var text = JSON.writeValueAsString(value(asker, id, value, place));
      body = body == null ? null : body.replace("\"{" + place + "}\"", text);
    }
    path +=
        operation.query().stream()
            .filter(this::isHidden)
            .map(name -> name + "=" + encoded(value(asker, id, value, name)))
            .collect(Collectors.joining("&", "?", ""));
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", asker.bearer())
            .header("If-Match", "\"1\"")
            .method(
                operation.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return Said.of(sent(request.build()), List.of(encoded(value), value));
  }

  private String value(Asker asker, String id, String value, String place) {
    return place.equals(id)
        ? value
        : names.getOrDefault(place, asker.own().getOrDefault(place, NOBODY));
  }

  private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
