package io.clientele.access.signins.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.clientele.access.signins.MadeWith;
import io.clientele.access.signins.SignIn;
import io.clientele.access.signins.SignIns;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One small document per sign-in; an ended one stays until nothing could come of it anyway. */
final class MongoSignIns implements SignIns {

  private static final String LOGIN = "login";
  private static final String PASSWORD = "passwordMark";
  private static final String SECOND_FACTOR = "secondFactorMark";
  private static final String PASSWORD_TYPED_AT = "passwordTypedAt";
  private static final String DEVICE = "device";
  private static final String CLIENTS = "clients";
  private static final String BEGUN_AT = "begunAt";
  private static final String LAST_USED_AT = "lastUsedAt";
  private static final String ENDED_AT = "endedAt";
  private static final String EXPIRES_AT = "expiresAt";

  /** Longer than a family of refresh tokens may live. */
  private static final Duration KEPT = Duration.ofDays(31);

  private final MongoCollection<Document> collection;

  MongoSignIns(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    collection.createIndex(
        Indexes.ascending(LOGIN, LAST_USED_AT), new IndexOptions().name("of-login"));
    collection.createIndex(
        Indexes.ascending(EXPIRES_AT),
        new IndexOptions().name("gone-when-expired").expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public void asked(
      String id, String login, MadeWith with, String client, String device, Instant now) {
    var change =
        Updates.combine(
            Updates.setOnInsert(LOGIN, login),
            Updates.setOnInsert(DEVICE, device),
            Updates.setOnInsert(BEGUN_AT, Date.from(now)),
            Updates.addToSet(CLIENTS, client),
            made(with),
            touched(now));
    try {
      collection.updateOne(eq(id), change, new UpdateOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      collection.updateOne(eq(id), change); // another client asked first, in this moment
    }
  }

  private static Bson made(MadeWith with) {
    var second = with.secondFactor();
    return Updates.combine(
        Updates.set(PASSWORD, with.password()),
        second == null ? Updates.unset(SECOND_FACTOR) : Updates.set(SECOND_FACTOR, second),
        Updates.set(PASSWORD_TYPED_AT, Date.from(with.passwordTypedAt())));
  }

  @Override
  public void madeWith(String id, MadeWith with) {
    collection.updateOne(eq(id), made(with));
  }

  @Override
  public void used(String id, Instant now) {
    collection.updateOne(eq(id), touched(now));
  }

  private static Bson touched(Instant now) {
    return Updates.combine(
        Updates.max(LAST_USED_AT, Date.from(now)),
        Updates.max(EXPIRES_AT, Date.from(now.plus(KEPT))));
  }

  @Override
  public boolean isEnded(String id) {
    return collection.find(and(eq(id), exists(ENDED_AT))).first() != null;
  }

  @Override
  public List<SignIn> of(String login) {
    return collection
        .find(and(eq(LOGIN, login), exists(ENDED_AT, false)))
        .sort(Sorts.descending(LAST_USED_AT))
        .map(MongoSignIns::read)
        .into(new ArrayList<>());
  }

  private static SignIn read(Document document) {
    return new SignIn(
        document.getString("_id"),
        document.getString(LOGIN),
        document.getString(DEVICE),
        madeWith(document),
        document.getList(CLIENTS, String.class),
        document.getDate(BEGUN_AT).toInstant(),
        document.getDate(LAST_USED_AT).toInstant());
  }

  private static @Nullable MadeWith madeWith(Document document) {
    var password = document.getString(PASSWORD);
    return password == null
        ? null // it began before this was kept
        : new MadeWith(
            password,
            document.getString(SECOND_FACTOR),
            document.getDate(PASSWORD_TYPED_AT).toInstant());
  }

  @Override
  public boolean end(String id, String login, Instant now) {
    return collection
            .updateOne(
                and(eq(id), eq(LOGIN, login), exists(ENDED_AT, false)),
                Updates.set(ENDED_AT, Date.from(now)))
            .getMatchedCount()
        == 1;
  }
}
