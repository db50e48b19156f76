package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.clientele.client.account.Client;
import io.clientele.platform.event.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** What a service keeps that it could make anew, and the operator's door to making it. */
final class Derived {

  /** What is heard of others, newest wins, a collection for each. */
  private static final List<String> HEARD =
      List.of("heard-practices", "heard-logins", "heard-connections", "heard-signing-keys");

  private final HttpClient http = HttpClient.newHttpClient();
  private final MongoDatabase database;
  private final int managementPort;
  private final String practice;

  /** That of one service; of its list, the part of one practice. */
  Derived(MongoDatabase database, int managementPort, String practice) {
    this.database = database;
    this.managementPort = managementPort;
    this.practice = practice;
  }

  /** Throws all of it away, the list with its indexes. */
  void throwAway() {
    list().drop();
    HEARD.forEach(name -> collection(name).deleteMany(new Document()));
  }

  /** Asks for what an operator asks for. */
  JsonNode rebuild(String method) {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + managementPort + "/actuator/rebuild"))
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
      return Json.MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String phase() {
    return rebuild("GET").at("/rebuild/phase").asString();
  }

  /**
   * The practice's rows, by client, without what only counts or remembers writes, and without parts
   * of which everything was taken away.
   */
  Map<String, Document> rows() {
    var rows = new TreeMap<String, Document>();
    for (var row : list().find(new Document("client.practice", practice))) {
      row.remove("revision");
      row.remove("left");
      row.values().removeIf(value -> value instanceof Document part && part.isEmpty());
      rows.put(row.getString("_id"), row);
    }
    return rows;
  }

  /** What the list shows: name and status, by client. */
  static Map<String, String> listed(Map<String, Document> rows) {
    var listed = new TreeMap<String, String>();
    rows.forEach(
        (id, row) -> {
          var client = row.get("client", Document.class);
          listed.put(id, client.getString("name") + " " + client.getString("status"));
        });
    return listed;
  }

  /** What the list must show, from the clients themselves. */
  Map<String, String> owned() {
    var owned = new TreeMap<String, String>();
    for (var one : collection(Client.TYPE).find(new Document("practice", practice))) {
      owned.put(
          one.getString("_id"), one.getString("businessName") + " " + one.getString("status"));
    }
    return owned;
  }

  /** All that is kept of what others told, but for the list. */
  Map<String, Set<Document>> heard() {
    var heard = new TreeMap<String, Set<Document>>();
    HEARD.forEach(name -> heard.put(name, all(name)));
    return heard;
  }

  private Set<Document> all(String name) {
    return collection(name).find().into(new HashSet<>());
  }

  /** The public signing keys it has heard of, by id. */
  Map<String, String> signingKeys() {
    var keys = new HashMap<String, String>();
    collection("heard-signing-keys")
        .find()
        .forEach(key -> keys.put(key.getString("_id"), key.getString("jwk")));
    return keys;
  }

  /** The collection the list is read from now. */
  MongoCollection<Document> list() {
    return collection(rebuild("GET").get("live").asString());
  }

  private MongoCollection<Document> collection(String name) {
    return database.getCollection(name);
  }
}
