package io.clientele.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What client-service says of one client, whose examples it is made of; it has no add-on, so that
 * nothing happens to its account that it was not told.
 *
 * @param client the id of the client
 * @param practice the practice that looks after it
 */
record ClientNews(String client, String practice) {

  private static final String TOPIC = "clientele.client";

  /** It was added. */
  void added(Topics topics) {
    send(topics, told("ClientCreated.v1", 1));
  }

  /** It is told again, as it was when it was added. */
  void retold(Topics topics) {
    send(topics, told("ClientRetold.v1", 1));
  }

  /** The wish of this number is done. */
  void done(Topics topics, long sequence, int wish) {
    var told = told("ClientPayerChanged.v1", sequence);
    ((ObjectNode) told.at("/data/state/payerAnswer")).put("wish", wish);
    ((ObjectNode) told.at("/data/change")).put("wish", wish);
    send(topics, told);
  }

  /** There was no slot for it. */
  void kept(Topics topics, long sequence, int wish) {
    var told = told("ClientPayerKept.v1", sequence);
    var answer = (ObjectNode) told.at("/data/state/payerAnswer");
    answer.put("wish", wish).put("done", false).put("taken", 50).put("limit", 50);
    send(topics, told);
  }

  private ObjectNode told(String event, long sequence) {
    ObjectNode told = Contracts.example("client", event).event().deepCopy();
    var subject = "client/" + client;
    told.put("id", subject + "/" + sequence + "/" + event).put("subject", subject);
    told.put("partitionkey", subject).put("practiceid", practice);
    told.put("sequence", "%019d".formatted(sequence));
    var state = (ObjectNode) told.at("/data/state");
    state.put("client", client).put("practice", practice).putArray("solutions").add("BOOKKEEPING");
    return told;
  }

  private static void send(Topics topics, ObjectNode told) {
    var record = new Example(told).toSend(TOPIC);
    topics.send(new ProducerRecord<>(TOPIC, 0, record.key(), record.value(), record.headers()));
  }
}
