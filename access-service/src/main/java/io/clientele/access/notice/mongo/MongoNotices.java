package io.clientele.access.notice.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.clientele.access.notice.Notice;
import io.clientele.access.notice.Notices;
import io.clientele.access.store.Insert;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One document per mail. When it is out its address is forgotten and its id kept, so that it is not
 * mailed again if it is handed on twice.
 */
final class MongoNotices implements Notices {

  private static final String KIND = "kind";
  private static final String LOGIN = "login";
  private static final String TO = "to";
  private static final String AT = "at";
  private static final String UNTIL = "until";
  private static final String DUE = "due";
  private static final String ATTEMPTS = "attempts";
  private static final String EXPIRES_AT = "expiresAt";

  /** Longer than anybody takes to hand one on a second time. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final MongoCollection<Document> collection;

  MongoNotices(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    collection.createIndex(
        Indexes.ascending(DUE), new IndexOptions().name("mail-due").sparse(true));
    collection.createIndex(
        Indexes.ascending(EXPIRES_AT),
        new IndexOptions().name("gone-when-expired").expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public void add(Notice notice) {
    var document =
        new Document("_id", notice.id())
            .append(KIND, notice.kind())
            .append(TO, notice.to())
            .append(AT, Date.from(notice.at()))
            .append(UNTIL, Date.from(notice.until()))
            .append(DUE, Date.from(notice.at()))
            .append(ATTEMPTS, 0)
            .append(EXPIRES_AT, Date.from(notice.until().plus(REMEMBERED)));
    if (notice.login() != null) {
      document.append(LOGIN, notice.login());
    }
    Insert.unlessThere(collection, document);
  }

  @Override
  public Optional<Claim> claim(@Nullable String id, Instant now, Instant until) {
    List<Bson> due = new ArrayList<>();
    due.add(Filters.lte(DUE, Date.from(now)));
    due.add(Filters.gt(UNTIL, Date.from(now)));
    if (id != null) {
      due.add(Filters.eq(id));
    }
    var claimed =
        collection.findOneAndUpdate(
            Filters.and(due),
            Updates.combine(Updates.set(DUE, Date.from(until)), Updates.inc(ATTEMPTS, 1)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(claimed)
        .map(found -> new Claim(read(found), found.getInteger(ATTEMPTS)));
  }

  @Override
  public void settled(Claim claim) {
    collection.updateOne(stillOurs(claim), Updates.combine(Updates.unset(DUE), Updates.unset(TO)));
  }

  @Override
  public void postponed(Claim claim, Instant until) {
    collection.updateOne(
        Filters.and(stillOurs(claim), Filters.exists(DUE)), Updates.set(DUE, Date.from(until)));
  }

  private static Bson stillOurs(Claim claim) {
    return Filters.and(Filters.eq(claim.notice().id()), Filters.eq(ATTEMPTS, claim.attempt()));
  }

  private static Notice read(Document document) {
    return new Notice(
        document.getString("_id"),
        document.getString(KIND),
        document.getString(LOGIN),
        document.getString(TO),
        document.getDate(AT).toInstant(),
        document.getDate(UNTIL).toInstant());
  }
}
