package io.clientele.subscription.slots.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.subscription.account.ClientFacts;
import io.clientele.subscription.slots.SlotsUsed;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Counts by an index alone; the filter says in the store what {@link ClientFacts} says. */
record MongoSlotsUsed(MongoCollection<Document> accounts) implements SlotsUsed {

  static final String INDEX = "slots-of-practice";

  @Override
  public int by(String practice) {
    return Math.toIntExact(accounts.countDocuments(usingSlots(practice)));
  }

  void prepare() {
    accounts.createIndex(
        Indexes.ascending("practice", "client.status", "client.payer"),
        new IndexOptions().name(INDEX));
  }

  static Bson usingSlots(String practice) {
    return and(
        eq("practice", practice), eq("client.status", "ACTIVE"), eq("client.payer", "PRACTICE"));
  }
}
