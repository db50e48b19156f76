package io.clientele.access.audit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditPosition;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.store.Insert;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One document per act; here nothing updates and nothing deletes. */
final class MongoAuditTrail implements AuditTrail {

  private static final String PRACTICE = "practice";
  private static final String ACT = "act";
  private static final String BY = "by";
  private static final String AT = "at";
  private static final String FROM = "from";
  private static final String ABOUT = "about";
  private static final String ID = "_id";

  private final MongoCollection<Document> collection;

  MongoAuditTrail(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    collection.createIndex(
        Indexes.compoundIndex(Indexes.ascending(PRACTICE, ACT), Indexes.descending(AT, ID)),
        new IndexOptions().name("newest-first"));
  }

  @Override
  public void add(AuditEntry entry) {
    var document =
        new Document(ID, entry.id())
            .append(PRACTICE, entry.practice())
            .append(ACT, entry.act().name())
            .append(BY, entry.by())
            .append(AT, Date.from(entry.at()));
    if (entry.from() != null) {
      document.append(FROM, entry.from());
    }
    if (entry.about() != null) {
      document.append(ABOUT, entry.about());
    }
    Insert.unlessThere(collection, document);
  }

  @Override
  public List<AuditEntry> newest(
      String practice, Set<AuditedAct> acts, @Nullable AuditPosition after, int most) {
    return collection
        .find(filter(practice, acts, after))
        .sort(descending(AT, ID))
        .limit(most)
        .map(MongoAuditTrail::read)
        .into(new ArrayList<>());
  }

  private static Bson filter(String practice, Set<AuditedAct> acts, @Nullable AuditPosition after) {
    var names = acts.stream().map(AuditedAct::name).toList();
    var ofPractice = and(eq(PRACTICE, practice), in(ACT, names));
    if (after == null) {
      return ofPractice;
    }
    // The first condition alone can bound an index; the second makes it exact.
    var at = Date.from(after.at());
    return and(ofPractice, lte(AT, at), or(lt(AT, at), lt(ID, after.id())));
  }

  private static AuditEntry read(Document document) {
    return new AuditEntry(
        document.getString(ID),
        document.getString(PRACTICE),
        AuditedAct.valueOf(document.getString(ACT)),
        document.getString(BY),
        document.getDate(AT).toInstant(),
        document.getString(FROM),
        document.getString(ABOUT));
  }
}
