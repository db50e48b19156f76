package io.clientele.invitation.leaver.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import io.clientele.invitation.leaver.Leaver;
import io.clientele.invitation.leaver.Leavers;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** One document per event and practice left; few, and gone when all is settled. */
final class MongoLeavers implements Leavers {

  private static final String EVENT = "event";
  private static final String PRACTICE = "practice";
  private static final String LOGIN = "login";
  private static final String SUCCESSOR = "successor";
  private static final String GONE_AT = "goneAt";
  private static final String SINCE = "since";

  private final MongoCollection<Document> collection;

  MongoLeavers(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
  }

  @Override
  public void add(Leaver leaver) {
    collection.updateOne(
        eq(id(leaver)),
        combine(
            setOnInsert(EVENT, leaver.event()),
            setOnInsert(PRACTICE, leaver.practice()),
            setOnInsert(LOGIN, leaver.login()),
            setOnInsert(SUCCESSOR, leaver.successor()),
            setOnInsert(GONE_AT, Date.from(leaver.goneAt())),
            setOnInsert(SINCE, Date.from(leaver.since()))),
        new UpdateOptions().upsert(true));
  }

  @Override
  public List<Leaver> all(int limit) {
    return collection
        .find()
        .sort(Sorts.ascending(SINCE))
        .limit(limit)
        .map(MongoLeavers::read)
        .into(new ArrayList<>());
  }

  private static String id(Leaver leaver) {
    var practice = leaver.practice();
    return practice == null ? leaver.event() : leaver.event() + "@" + practice;
  }

  private static Leaver read(Document found) {
    var since = found.getDate(SINCE);
    return new Leaver(
        found.get(EVENT, found.getString("_id")), // of before, when it was the id itself
        found.getString(PRACTICE),
        found.getString(LOGIN),
        found.getString(SUCCESSOR),
        // Not kept before; then it was heard when it happened, or soon after.
        found.get(GONE_AT, since).toInstant(),
        since.toInstant());
  }

  @Override
  public void settled(Leaver leaver) {
    collection.deleteOne(in("_id", id(leaver), leaver.event()));
  }
}
