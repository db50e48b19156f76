package io.clientele.access;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.model.Filters;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Plays invitation- and integration-service: says what people have there. */
record OtherServices(Topics topics, MongoDatabaseFactory database) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An invitation that somebody sent to a client's business, once it was heard of. */
  String invited(String practice, String client, String by, String status) {
    var id = UUID.randomUUID().toString();
    invited(id, practice, client, by, status, 1);
    return id;
  }

  /** What becomes of it. */
  void invited(String id, String practice, String client, String by, String status, int sequence) {
    say(
        "invitation",
        "InvitationRetold.v1",
        "clientele.invitation",
        id,
        sequence,
        Map.of(
            "practice",
            practice,
            "client",
            client,
            "invitedBy",
            by,
            "status",
            status,
            "joined",
            false));
    awaitHeard("heard-invitations", "invitation/" + id, id, sequence);
  }

  /** An invitation is taken back after somebody has said yes, once that was heard of. */
  void takenBack(String id) {
    say(
        "invitation",
        "InvitationRevoked.v1",
        "clientele.invitation",
        id,
        1,
        Map.of("acceptedAt", "2026-03-05T14:05:00Z"));
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () ->
                database.getMongoDatabase().getCollection("redemption").find(Filters.eq(id)).first()
                    != null);
  }

  /** A sign-in of somebody at accounting software, once it was heard of. */
  String authorised(String practice, String person, String status) {
    var id = UUID.randomUUID().toString();
    say(
        "authorisation",
        "AuthorisationRetold.v1",
        "clientele.integration",
        id,
        1,
        Map.of("practice", practice, "person", person, "status", status));
    awaitHeard("heard-authorisations", "authorisation/" + id, id, 1);
    return id;
  }

  /** A connection that works by a sign-in, once it was heard of. */
  String connected(String practice, String client, String authorisation, String status) {
    var id = UUID.randomUUID().toString();
    say(
        "connection",
        "ConnectionRetold.v1",
        "clientele.integration",
        id,
        1,
        Map.of(
            "practice",
            practice,
            "client",
            client,
            "authorisation",
            authorisation,
            "status",
            status));
    awaitHeard("heard-connections", "connection/" + id, id, 1);
    return id;
  }

  private void say(
      String kind, String event, String topic, String id, int sequence, Map<String, ?> state) {
    var owner = topic.substring("clientele.".length());
    try {
      var known = Contracts.example(owner, event).event();
      var before = known.at("/data/state/" + kind).asText();
      var said = (ObjectNode) JSON.readTree(known.toString().replace(before, id));
      said.put("sequence", "%019d".formatted(sequence));
      var told = (ObjectNode) said.at("/data/state");
      state.forEach((name, value) -> told.set(name, JSON.<JsonNode>valueToTree(value)));
      topics.send(new Example(said).toSend(topic));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private void awaitHeard(String collection, String source, String id, long sequence) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () ->
                database
                        .getMongoDatabase()
                        .getCollection(collection)
                        .find(Filters.and(Filters.eq(id), Filters.gte("seen." + source, sequence)))
                        .first()
                    != null);
  }
}
