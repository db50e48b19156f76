package io.clientele.access.mailedlink.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.clientele.access.mailedlink.LinkPurpose;
import io.clientele.access.mailedlink.MailedLink;
import io.clientele.access.mailedlink.MailedLinks;
import io.clientele.access.store.Insert;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.secret.LinkToken;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** One document per link; a link that was used stays until it expires, and leads nowhere. */
final class MongoMailedLinks implements MailedLinks {

  private static final String HASH = "hash";
  private static final String PURPOSE = "purpose";
  private static final String LOGIN = "login";
  private static final String EXPIRES_AT = "expiresAt";

  private final MongoCollection<Document> collection;

  MongoMailedLinks(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    collection.createIndex(
        Indexes.ascending(HASH), new IndexOptions().name("one-link").unique(true).sparse(true));
    collection.createIndex(
        Indexes.ascending(LOGIN, PURPOSE, EXPIRES_AT), new IndexOptions().name("of-login"));
    collection.createIndex(
        Indexes.ascending(EXPIRES_AT),
        new IndexOptions().name("gone-when-expired").expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public void keep(MailedLink link, LinkToken secret) {
    var document =
        new Document("_id", link.id())
            .append(HASH, secret.hash())
            .append(PURPOSE, link.purpose().name())
            .append(LOGIN, link.login())
            .append("mark", link.mark())
            .append(EXPIRES_AT, Date.from(link.expiresAt()));
    var email = link.email();
    if (email != null) {
      document.append("email", email);
    }
    // If it is there it was made before, by a try whose mail did not get out. The first mark
    // stands:
    // a mail that is sent late must not come to life again after what ended its link.
    Insert.unlessThere(collection, document);
  }

  @Override
  public Optional<MailedLink> find(LinkPurpose purpose, LinkToken secret, Instant now) {
    return Optional.ofNullable(
            collection
                .find(
                    Filters.and(
                        Filters.eq(HASH, secret.hash()),
                        Filters.eq(PURPOSE, purpose.name()),
                        // The index deletes within a minute or two; a link ends to the second.
                        Filters.gt(EXPIRES_AT, Date.from(now))))
                .first())
        .map(MongoMailedLinks::read)
        .filter(link -> !purpose.newestOnly() || isNewest(link));
  }

  // Looked at when it is used, not when the next one is made: there is no write to come too late.
  private boolean isNewest(MailedLink link) {
    var newest =
        collection
            .find(
                Filters.and(
                    Filters.eq(LOGIN, link.login()), Filters.eq(PURPOSE, link.purpose().name())))
            .sort(Sorts.descending(EXPIRES_AT, "_id"))
            .first();
    return newest != null && link.id().equals(newest.getString("_id"));
  }

  private static MailedLink read(Document document) {
    return new MailedLink(
        document.getString("_id"),
        LinkPurpose.valueOf(document.getString(PURPOSE)),
        document.getString(LOGIN),
        document.getString("mark"),
        document.getString("email"),
        document.getDate(EXPIRES_AT).toInstant());
  }
}
