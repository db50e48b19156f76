package io.clientele.access;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.model.Filters;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Plays client-service: says what it says when a client is added. */
@TestComponent
class ClientService {

  private static final String TOPIC = "clientele.client";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Topics topics;
  private final MongoDatabaseFactory database;

  ClientService(Topics topics, MongoDatabaseFactory database) {
    this.topics = topics;
    this.database = database;
  }

  /** A new client of this practice, once access-service has heard of it. */
  String added(String practice, String creator) {
    return added(practice, creator, List.of(), List.of(), null);
  }

  /** The same, with colleagues and teams who are to see it, and perhaps its first user. */
  String added(
      String practice,
      String creator,
      List<String> colleagues,
      List<String> teams,
      @Nullable String user) {
    return added(
        practice,
        creator,
        change -> {
          change.set("colleagues", JSON.valueToTree(colleagues));
          change.set("teams", JSON.valueToTree(teams));
          change.put("user", user);
        });
  }

  /** The same, as it was told before anybody could be named with it. */
  String addedLongAgo(String practice, String creator) {
    return added(
        practice, creator, change -> change.remove(List.of("colleagues", "teams", "user")));
  }

  private String added(String practice, String creator, Consumer<ObjectNode> naming) {
    var client = UUID.randomUUID().toString();
    say("ClientCreated.v1", client, practice, creator, naming);
    awaitHeard("client-access", client);
    awaitHeard("heard-client-names", client);
    return client;
  }

  /** A client whose name was heard, and not yet that it was created. */
  String named(String practice) {
    var client = UUID.randomUUID().toString();
    say("ClientUserInvitationRequested.v1", client, practice, "somebody", change -> {});
    awaitHeard("heard-client-names", client);
    return client;
  }

  void say(String client, String practice, String creator) {
    say("ClientCreated.v1", client, practice, creator, change -> {});
  }

  /** Says once more what it said of a client, as after a crash. */
  void sayAgain(String client, String practice, String creator, String user) {
    say("ClientCreated.v1", client, practice, creator, change -> change.put("user", user));
  }

  private void say(
      String event, String client, String practice, String creator, Consumer<ObjectNode> naming) {
    var example = Contracts.example("client", event);
    var state = example.data().get("state");
    var text =
        example
            .event()
            .toString()
            .replace(state.get("client").asText(), client)
            .replace(state.get("practice").asText(), practice)
            .replace(state.get("createdBy").asText(), creator);
    try {
      var said = JSON.readTree(text);
      naming.accept((ObjectNode) said.at("/data/change"));
      topics.send(new Example(said).toSend(TOPIC));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Looks often: nearly every test waits here, and never for long. */
  private void awaitHeard(String collection, String client) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> knows(collection, client));
  }

  private boolean knows(String collection, String client) {
    return database
            .getMongoDatabase()
            .getCollection(collection, Document.class)
            .countDocuments(Filters.eq(client))
        == 1;
  }
}
