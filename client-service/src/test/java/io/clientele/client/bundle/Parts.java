package io.clientele.client.bundle;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.bundle.verdict.LimitBook;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What an instance is made of: the shipped parts, unless a proof puts a broken one in. */
class Parts {

  /** So few rows are given back at once that even a small job takes several goes. */
  static final int SLICE = 2;

  SlotBook book(MongoDatabaseFactory database) {
    return BundleCollections.book(database);
  }

  LimitBook limits(MongoDatabaseFactory database) {
    return BundleCollections.limitBook(database);
  }

  Settlement settlement(Aggregates<Client, ClientEvent> clients, SlotBook book) {
    return new Settlement(clients, book);
  }

  Reservations reservations(
      Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement) {
    return new Reservations(clients, book, settlement, SLICE);
  }
}
