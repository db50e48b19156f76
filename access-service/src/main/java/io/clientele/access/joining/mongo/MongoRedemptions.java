package io.clientele.access.joining.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.clientele.access.joining.Redemptions;
import io.clientele.access.store.Insert;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** One document per invitation: the id decides who was first. */
final class MongoRedemptions implements Redemptions {

  private static final String LOGIN = "login";

  private final MongoCollection<Document> collection;

  MongoRedemptions(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
  }

  @Override
  public Optional<String> of(String invitation) {
    return Optional.ofNullable(collection.find(Filters.eq(invitation)).first())
        .map(found -> found.getString(LOGIN));
  }

  @Override
  public String redeem(String invitation, String login, Instant now) {
    var document =
        new Document("_id", invitation).append(LOGIN, login).append("at", Date.from(now));
    return Insert.unlessThere(collection, document) ? login : of(invitation).orElseThrow();
  }
}
