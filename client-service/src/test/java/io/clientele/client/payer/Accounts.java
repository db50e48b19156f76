package io.clientele.client.payer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.clientele.client.Telling;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.Payer;
import io.clientele.client.account.PayerAnswer;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.event.Json;
import io.clientele.platform.event.Pending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** Subscription-service, as far as it wishes for payers: one after the other for each client. */
final class Accounts {

  private final Aggregates<Client, ClientEvent> clients;
  private final Map<String, List<PayerWish>> wishes = new TreeMap<>();

  Accounts(MongoClient mongo, String database) {
    clients = ClientCollections.in(mongo, database);
  }

  /** A database, as the shipped classes want it. */
  static SimpleMongoClientDatabaseFactory database(MongoClient mongo, String name) {
    return new SimpleMongoClientDatabaseFactory(mongo, name);
  }

  /** The shipped book in a database. */
  static SlotBook book(SimpleMongoClientDatabaseFactory database) {
    return BundleCollections.book(database);
  }

  /** Tells the limit of the practice. */
  static void limit(MongoClient mongo, String database, long sequence, int limit) {
    Telling.tell(
        BundleCollections.limits(database(mongo, database)),
        "clientele.subscription",
        "subscription/" + Front.PRACTICE,
        "ClientLimitChanged.v1",
        sequence,
        Map.of("practice", Front.PRACTICE, "clientLimit", limit));
  }

  /** Wishes that somebody else pays for a client, once the wish before is answered. */
  synchronized void wish(String client) {
    var present = clients.find(client).state();
    if (present == null) {
      return;
    }
    var all = wishes.computeIfAbsent(client, any -> new ArrayList<>());
    var answer = present.payerAnswer();
    if (all.isEmpty() || answer != null && answer.wish() == all.getLast().number()) {
      var other = present.payer() == Payer.PRACTICE ? Payer.CLIENT : Payer.PRACTICE;
      all.add(new PayerWish(all.size() + 1, other));
    }
  }

  /** A wish as it may come again: mostly the newest. */
  synchronized List<PayerWish> heard(String client, Random random) {
    var all = wishes.getOrDefault(client, List.of());
    if (all.isEmpty()) {
      return List.of();
    }
    return List.of(random.nextInt(3) > 0 ? all.getLast() : all.get(random.nextInt(all.size())));
  }

  /** The newest wish for a client that somebody was to pay for. */
  PayerWish newest(String client) {
    return requireNonNull(newest().get(client));
  }

  /** The newest wish for every client. */
  synchronized Map<String, PayerWish> newest() {
    var newest = new TreeMap<String, PayerWish>();
    wishes.forEach((client, all) -> newest.put(client, all.getLast()));
    return newest;
  }

  /** That each wish has one answer in their order, and who pays is who was answered last. */
  void checkAnswers() {
    wishes.forEach(this::checkAnswers);
  }

  private void checkAnswers(String client, List<PayerWish> all) {
    var told = clients.find(client).outbox().stream().filter(Accounts::answers).toList();
    assertThat(told.stream().map(one -> change(one).get("wish").asInt()))
        .as("wishes answered for " + client)
        .containsExactlyElementsOf(all.stream().map(PayerWish::number).toList());
    var payer = Payer.PRACTICE;
    for (var i = 0; i < all.size(); i++) {
      var change = change(told.get(i));
      if (told.get(i).name().equals("ClientPayerChanged.v1")) {
        assertThat(change.get("from").asString()).as("who paid").isEqualTo(payer.name());
        payer = Payer.valueOf(change.get("to").asString());
        assertThat(payer).as("who pays, as was wished").isEqualTo(all.get(i).payer());
      } else {
        assertThat(change.get("taken").asInt())
            .as("taken where there was no slot")
            .isGreaterThanOrEqualTo(change.get("limit").asInt());
      }
    }
    var present = requireNonNull(clients.find(client).state());
    assertThat(present.payer()).as("who pays for " + client).isEqualTo(payer);
    assertThat(present.payerAnswer())
        .as("the last answer for " + client)
        .extracting(PayerAnswer::wish, PayerAnswer::done)
        .containsExactly(all.size(), told.getLast().name().equals("ClientPayerChanged.v1"));
  }

  private static boolean answers(Pending event) {
    return event.name().startsWith("ClientPayer");
  }

  private static JsonNode change(Pending event) {
    return Json.MAPPER.readTree(event.value()).get("change");
  }
}
