package io.clientele.access;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Filters;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Plays client-service: says what it says when a client is added. */
@TestComponent
class ClientService {

  private static final String TOPIC = "clientele.client";

  private final Topics topics;
  private final MongoDatabaseFactory database;

  ClientService(Topics topics, MongoDatabaseFactory database) {
    this.topics = topics;
    this.database = database;
  }

  /** A new client of this practice, once access-service has heard of it. */
  String added(String practice, String creator) {
    var client = UUID.randomUUID().toString();
    say(client, practice, creator);
    await().atMost(Duration.ofSeconds(20)).until(() -> knows("client-access", client));
    await().atMost(Duration.ofSeconds(20)).until(() -> knows("heard-client-names", client));
    return client;
  }

  /** A client whose name was heard, and not yet that it was created. */
  String named(String practice) {
    var client = UUID.randomUUID().toString();
    say("ClientUserInvitationRequested.v1", client, practice, "somebody");
    await().atMost(Duration.ofSeconds(20)).until(() -> knows("heard-client-names", client));
    return client;
  }

  void say(String client, String practice, String creator) {
    say("ClientCreated.v1", client, practice, creator);
  }

  private void say(String event, String client, String practice, String creator) {
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
      topics.send(new Example(new ObjectMapper().readTree(text)).toSend(TOPIC));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private boolean knows(String collection, String client) {
    return database
            .getMongoDatabase()
            .getCollection(collection, Document.class)
            .countDocuments(Filters.eq(client))
        == 1;
  }
}
