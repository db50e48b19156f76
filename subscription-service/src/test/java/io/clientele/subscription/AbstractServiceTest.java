package io.clientele.subscription;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Told;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.testkit.ServiceTest;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole service, and the little that its tests need to say to it. */
@ServiceTest
abstract class AbstractServiceTest {

  static final String ACCESS = "clientele.access";
  static final String SUBSCRIPTIONS = "clientele.subscription";
  static final String ADMIN = "PRACTICE_ADMIN";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired Tokens tokens;
  @Autowired Topics topics;
  @Autowired Aggregates<Subscription, SubscriptionEvent> subscriptions;
  @LocalServerPort int port;

  static String newPractice() {
    return UUID.randomUUID().toString();
  }

  /** The example access-service gives, for another practice. */
  static Example registered(String practice, String region) {
    ObjectNode event = Contracts.example("access", "PracticeRegistered.v1").event().deepCopy();
    event.put("id", "practice/" + practice + "/1").put("subject", "practice/" + practice);
    event.put("partitionkey", "practice/" + practice).put("practiceid", practice);
    ((ObjectNode) event.at("/data/change")).put("practice", practice).put("region", region);
    ((ObjectNode) event.at("/data/state")).put("practice", practice).put("region", region);
    return new Example(event);
  }

  /** Sends it to one partition, so that one event being heard means that those before were. */
  void send(Example example) {
    var record = example.toSend(ACCESS);
    topics.send(new ProducerRecord<>(ACCESS, 0, record.key(), record.value(), record.headers()));
  }

  /** A practice of the UK whose trial has started. */
  String practiceOnTrial() {
    var practice = newPractice();
    send(registered(practice, "UK"));
    awaitSubscription(practice);
    return practice;
  }

  void awaitSubscription(String practice) {
    await().until(() -> subscriptions.find(practice).exists());
  }

  /** The events of a practice, once there are as many. */
  List<Told> awaitEvents(String practice, int number) {
    return await()
        .until(
            () -> topics.about(SUBSCRIPTIONS, "subscription/" + practice),
            events -> events.size() >= number);
  }

  static List<String> names(List<Told> events) {
    return events.stream()
        .map(told -> told.type().substring("io.clientele.subscription.".length()))
        .toList();
  }

  Answer look(String practice) {
    return call(
        request(practice, "").header("Authorization", tokens.bearer(practice, "her", "STANDARD")));
  }

  Answer change(String practice, String plan, String key) {
    return change(practice, plan, key, "admin", ADMIN);
  }

  Answer change(String practice, String plan, String key, String login, String role) {
    return call(
        request(practice, "/change")
            .header("Authorization", tokens.bearer(practice, login, role))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString("{\"plan\":\"" + plan + "\"}")));
  }

  /** Something an admin asks of the subscription; an empty body is none. */
  Answer asks(String method, String practice, String path, String body, String key) {
    return call(
        request(practice, path)
            .header("Authorization", tokens.bearer(practice, "admin", ADMIN))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String practice, String more) {
    return HttpRequest.newBuilder(
        URI.create(
            "http://localhost:" + port + "/api/practices/" + practice + "/subscription" + more));
  }

  static Answer call(HttpRequest.Builder request) {
    try {
      return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
