package io.clientele.access.leaver.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.clientele.access.leaver.Departure;
import io.clientele.access.leaver.Departures;
import io.clientele.access.store.Insert;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One document per practice and login; {@code openSince} only until it is settled. */
final class MongoDepartures implements Departures {

  private static final String ATTEMPT = "attempt";
  private static final String PRACTICE = "practice";
  private static final String LOGIN = "login";
  private static final String SUCCESSOR = "successor";
  private static final String INVITATION = "invitation";
  private static final String BY = "by";
  private static final String FROM = "from";
  private static final String ASKED_AT = "askedAt";
  private static final String LEFT_AT = "leftAt";
  private static final String SETTLED_AT = "settledAt";
  private static final String OPEN_SINCE = "openSince";

  private final MongoCollection<Document> collection;

  MongoDepartures(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    collection.createIndex(
        Indexes.ascending(OPEN_SINCE), new IndexOptions().name("unsettled").sparse(true));
  }

  @Override
  public Optional<Departure> find(String practice, String login) {
    return Optional.ofNullable(collection.find(Filters.eq(id(practice, login))).first())
        .map(MongoDepartures::read);
  }

  @Override
  public boolean open(Departure departure, @Nullable Departure instead) {
    var document = document(departure);
    return instead == null
        ? Insert.unlessThere(collection, document)
        : collection.replaceOne(same(instead), document).getMatchedCount() == 1;
  }

  @Override
  public void keep(Departure departure) {
    var document = document(departure);
    var kept = collection.replaceOne(same(departure), document).getMatchedCount() == 1;
    if (!kept) {
      Insert.unlessThere(collection, document);
    }
  }

  @Override
  public void forget(Departure departure) {
    collection.deleteOne(Filters.and(same(departure), Filters.exists(LEFT_AT, false)));
  }

  @Override
  public List<Departure> unsettled(int limit) {
    return collection
        .find(Filters.exists(OPEN_SINCE))
        .sort(Sorts.ascending(OPEN_SINCE))
        .limit(limit)
        .map(MongoDepartures::read)
        .into(new ArrayList<>());
  }

  @Override
  public List<Departure> unsettled(String practice) {
    // Few are unsettled at any time.
    return collection
        .find(Filters.and(Filters.exists(OPEN_SINCE), Filters.eq(PRACTICE, practice)))
        .map(MongoDepartures::read)
        .into(new ArrayList<>());
  }

  private static Bson same(Departure departure) {
    return Filters.and(
        Filters.eq(id(departure.practice(), departure.login())),
        Filters.eq(ATTEMPT, departure.attempt()));
  }

  private static String id(String practice, String login) {
    return practice + "/" + login;
  }

  private static Document document(Departure one) {
    var document =
        new Document("_id", id(one.practice(), one.login()))
            .append(ATTEMPT, one.attempt())
            .append(PRACTICE, one.practice())
            .append(LOGIN, one.login())
            .append(BY, one.by())
            .append(ASKED_AT, Date.from(one.askedAt()));
    append(document, SUCCESSOR, one.successor());
    append(document, INVITATION, one.invitation());
    append(document, FROM, one.from());
    append(document, LEFT_AT, date(one.leftAt()));
    append(document, SETTLED_AT, date(one.settledAt()));
    append(document, OPEN_SINCE, one.settledAt() == null ? date(one.askedAt()) : null);
    return document;
  }

  private static void append(Document document, String name, @Nullable Object value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  private static @Nullable Date date(@Nullable Instant at) {
    return at == null ? null : Date.from(at);
  }

  private static Departure read(Document found) {
    return new Departure(
        found.getString(ATTEMPT),
        found.getString(PRACTICE),
        found.getString(LOGIN),
        found.getString(SUCCESSOR),
        found.getString(INVITATION),
        found.getString(BY),
        found.getString(FROM),
        found.getDate(ASKED_AT).toInstant(),
        instant(found.getDate(LEFT_AT)),
        instant(found.getDate(SETTLED_AT)));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
