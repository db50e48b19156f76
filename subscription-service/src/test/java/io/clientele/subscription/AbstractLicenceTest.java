package io.clientele.subscription;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.model.Filters;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.licence.Licence;
import io.clientele.subscription.licence.Licence.Status;
import io.clientele.subscription.plan.AddOn;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What tests of licences say to the service, and what its neighbours say to it. */
abstract class AbstractLicenceTest extends AbstractServiceTest {

  static final AddOn HEALTH = AddOn.DATA_HEALTH_INSIGHTS;
  private static final int INCLUDED = 50;

  @Autowired Aggregates<ClientAccount, ClientAccountEvent> accounts;
  @Autowired MongoDatabaseFactory database;

  static String newId() {
    return UUID.randomUUID().toString();
  }

  /** A practice on a plan with licences for data health, of which only so many are free. */
  String practiceWith(int free) {
    var practice = practiceOnTrial();
    change(practice, "PRACTICE_500", "k");
    subscriptions.command(
        practice,
        Cause.of("test"),
        subscription -> {
          var known = Objects.requireNonNull(subscription);
          var given = known.assignments();
          for (var i = 0; i < INCLUDED - free; i++) {
            given = given.give(HEALTH, "elsewhere-" + i);
          }
          return Decision.done(known.with(given));
        },
        subscription -> "");
    return practice;
  }

  /** How many of its licences a practice has given. */
  int assigned(String practice) {
    return Objects.requireNonNull(subscriptions.find(practice).state()).assignments().count(HEALTH);
  }

  boolean has(String practice, String client) {
    return Objects.requireNonNull(subscriptions.find(practice).state())
        .assignments()
        .has(HEALTH, client);
  }

  /** Client-service says that a practice has a client; the account is there. */
  String client(String practice, String... solutions) {
    var client = newId();
    tellClient(practice, client, 1, "ACTIVE", solutions);
    return client;
  }

  void tellClient(
      String practice, String client, int sequence, String status, String... solutions) {
    var event = of("client", "ClientCreated.v1", "client/" + client, sequence);
    var state = (ObjectNode) event.at("/data/state");
    state.put("client", client).put("practice", practice).put("status", status);
    var list = state.putArray("solutions").add("BOOKKEEPING");
    List.of(solutions).forEach(list::add);
    topics.send(new Example(event).toSend("clientele.client"));
    awaitHeard(ClientAccount.TYPE, "client/" + client, sequence);
  }

  /** Integration-service says how a connection is. */
  void tellConnection(
      String connection, int sequence, String client, String software, String status, int day) {
    var event = of("integration", "IntegrationConnected.v1", "connection/" + connection, sequence);
    ((ObjectNode) event.at("/data/state"))
        .put("connection", connection)
        .put("client", client)
        .put("software", software)
        .put("status", status)
        .put("startedAt", Instant.EPOCH.plusSeconds(day * 86_400L).toString());
    topics.send(new Example(event).toSend("clientele.integration"));
    awaitHeard("client-connection", "connection/" + connection, sequence);
  }

  /** A software of its own for a test, which data health supports, or not. */
  String software(boolean health) {
    var name = "SOFTWARE_" + newId().replace('-', '_');
    tellSoftware(name, 1, health);
    return name;
  }

  void tellSoftware(String name, int sequence, boolean health) {
    var event = of("integration", "SoftwareDescribed.v1", "software/" + name, sequence);
    ((ObjectNode) event.at("/data/state"))
        .put("software", name)
        .put("health", health)
        .put("commerce", false);
    topics.send(new Example(event).toSend("clientele.integration"));
    awaitHeard("software", "software/" + name, sequence);
  }

  private static ObjectNode of(String owner, String name, String subject, int sequence) {
    ObjectNode event = Contracts.example(owner, name).event().deepCopy();
    event.put("id", subject + "/" + sequence).put("subject", subject);
    event.put("partitionkey", subject).put("sequence", "%019d".formatted(sequence));
    return event;
  }

  /** A client whose bookkeeping is connected to this software, as we have heard. */
  String clientOn(String practice, String software) {
    var client = client(practice);
    tellConnection(newId(), 1, client, software, "CONNECTED", 1);
    return client;
  }

  /** Until we have heard of an aggregate of somebody else's, up to this event. */
  void awaitHeard(String collection, String subject, int sequence) {
    var heard =
        Filters.and(
            Filters.eq(subject.substring(subject.indexOf('/') + 1)),
            Filters.gte("seen." + subject, sequence));
    await()
        .until(
            () -> database.getMongoDatabase().getCollection(collection).countDocuments(heard) > 0);
  }

  @Nullable Licence licence(String client) {
    var account = accounts.find(client).state();
    return account == null ? null : account.licensing().of(HEALTH).orElse(null);
  }

  void awaitStatus(String client, @Nullable Status status) {
    await()
        .until(
            () -> {
              var licence = licence(client);
              return (licence == null ? null : licence.status()) == status;
            });
  }

  /** The names of what was said of the licences of a client. */
  List<String> news(String client) {
    return names(topics.about(SUBSCRIPTIONS, ClientAccount.TYPE + "/" + client)).stream()
        .filter(name -> name.startsWith("Licence"))
        .toList();
  }

  Answer assign(String practice, String client) {
    return call(asking(practice, "/" + HEALTH + "/clients/" + client).PUT(BodyPublishers.noBody()));
  }

  Answer takeBack(String practice, String client) {
    return call(asking(practice, "/" + HEALTH + "/clients/" + client).DELETE());
  }

  Answer get(String practice, String more) {
    return call(asking(practice, more).GET());
  }

  HttpRequest.Builder asking(String practice, String more) {
    return asking(practice, more, ADMIN);
  }

  HttpRequest.Builder asking(String practice, String more, String role) {
    return HttpRequest.newBuilder(
            URI.create(
                "http://localhost:" + port + "/api/practices/" + practice + "/add-ons" + more))
        .header("Authorization", tokens.bearer(practice, "admin", role));
  }
}
