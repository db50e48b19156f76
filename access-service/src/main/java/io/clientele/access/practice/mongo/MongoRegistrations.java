package io.clientele.access.practice.mongo;

import static io.clientele.access.practice.mongo.RegistrationDocument.ATTEMPTS;
import static io.clientele.access.practice.mongo.RegistrationDocument.CONFIRMED_AT;
import static io.clientele.access.practice.mongo.RegistrationDocument.EXPIRES_AT;
import static io.clientele.access.practice.mongo.RegistrationDocument.LINK;
import static io.clientele.access.practice.mongo.RegistrationDocument.MAIL_DUE;
import static io.clientele.access.practice.mongo.RegistrationDocument.PASSWORD_HASH;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.clientele.access.practice.Registration;
import io.clientele.access.practice.Registrations;
import io.clientele.access.store.Insert;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

final class MongoRegistrations implements Registrations {

  private final MongoCollection<Document> collection;

  MongoRegistrations(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    collection.createIndex(
        Indexes.ascending(LINK), new IndexOptions().name("one-link").unique(true).sparse(true));
    collection.createIndex(
        Indexes.ascending(MAIL_DUE), new IndexOptions().name("mail-due").sparse(true));
    collection.createIndex(
        Indexes.ascending(EXPIRES_AT),
        new IndexOptions().name("gone-when-expired").expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public boolean add(Registration registration, Instant now) {
    // The index deletes within a minute or two; a key may be used again at once.
    collection.deleteOne(
        Filters.and(Filters.eq(registration.id()), Filters.lte(EXPIRES_AT, Date.from(now))));
    return Insert.unlessThere(collection, RegistrationDocument.of(registration, now));
  }

  @Override
  public Optional<Registration> byId(String id, Instant now) {
    return first(Filters.and(Filters.eq(id), Filters.gt(EXPIRES_AT, Date.from(now))));
  }

  @Override
  public Optional<Registration> byLink(String hash) {
    return first(Filters.eq(LINK, hash));
  }

  private Optional<Registration> first(Bson filter) {
    return Optional.ofNullable(collection.find(filter).first()).map(RegistrationDocument::read);
  }

  @Override
  public void confirmed(String id, Instant now) {
    collection.updateOne(
        Filters.eq(id),
        Updates.combine(
            Updates.set(CONFIRMED_AT, Date.from(now)),
            Updates.unset(PASSWORD_HASH),
            Updates.unset(MAIL_DUE)));
  }

  @Override
  public Optional<Claim> claim(@Nullable String id, Instant now, Instant until) {
    List<Bson> due = new ArrayList<>();
    due.add(Filters.lte(MAIL_DUE, Date.from(now)));
    due.add(Filters.gt(EXPIRES_AT, Date.from(now)));
    if (id != null) {
      due.add(Filters.eq(id));
    }
    var claimed =
        collection.findOneAndUpdate(
            Filters.and(due),
            Updates.combine(Updates.set(MAIL_DUE, Date.from(until)), Updates.inc(ATTEMPTS, 1)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(claimed)
        .map(found -> new Claim(RegistrationDocument.read(found), found.getInteger(ATTEMPTS)));
  }

  @Override
  public void linked(String id, String link) {
    collection.updateOne(Filters.eq(id), Updates.set(LINK, link));
  }

  @Override
  public void settled(Claim claim) {
    collection.updateOne(stillOurs(claim), Updates.unset(MAIL_DUE));
  }

  @Override
  public void postponed(Claim claim, Instant until) {
    collection.updateOne(
        Filters.and(stillOurs(claim), Filters.exists(MAIL_DUE)),
        Updates.set(MAIL_DUE, Date.from(until)));
  }

  private static Bson stillOurs(Claim claim) {
    return Filters.and(
        Filters.eq(claim.registration().id()), Filters.eq(ATTEMPTS, claim.attempt()));
  }
}
