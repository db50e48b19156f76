package io.clientele.access.audit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
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
import io.clientele.access.audit.AuditQuestion;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.audit.RecordedAct;
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
  private static final String CLIENT = "client";
  private static final String TEAM = "team";
  private static final String DETAILS = "details";
  private static final String CAUSATION = "causation";
  private static final String ID = "_id";

  private final MongoCollection<Document> collection;

  MongoAuditTrail(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    index("newest-first", Indexes.ascending(PRACTICE, ACT));
    index("newest-of-all", Indexes.ascending(PRACTICE));
    for (var field : List.of(CLIENT, TEAM, ABOUT)) {
      index("newest-by-" + field, Indexes.ascending(PRACTICE, field));
    }
  }

  private void index(String name, Bson fields) {
    collection.createIndex(
        Indexes.compoundIndex(fields, Indexes.descending(AT, ID)), new IndexOptions().name(name));
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

  @Override
  public List<RecordedAct> acts(AuditQuestion question, @Nullable AuditPosition after, int most) {
    return collection
        .find(filter(question, after))
        .sort(descending(AT, ID))
        .limit(most)
        .map(MongoAuditTrail::readAct)
        .into(new ArrayList<>());
  }

  private static Bson filter(AuditQuestion question, @Nullable AuditPosition after) {
    var conditions = new ArrayList<Bson>();
    conditions.add(eq(PRACTICE, question.practice()));
    addIfAsked(conditions, CLIENT, question.client());
    addIfAsked(conditions, TEAM, question.team());
    addIfAsked(conditions, ABOUT, question.colleague());
    addIfAsked(conditions, ACT, question.act());
    if (question.from() != null) {
      conditions.add(gte(AT, Date.from(question.from())));
    }
    if (question.to() != null) {
      conditions.add(lt(AT, Date.from(question.to())));
    }
    return olderThan(after, and(conditions));
  }

  private static void addIfAsked(List<Bson> conditions, String field, @Nullable String asked) {
    if (asked != null) {
      conditions.add(eq(field, asked));
    }
  }

  private static Bson filter(String practice, Set<AuditedAct> acts, @Nullable AuditPosition after) {
    var names = acts.stream().map(AuditedAct::name).toList();
    return olderThan(after, and(eq(PRACTICE, practice), in(ACT, names)));
  }

  private static Bson olderThan(@Nullable AuditPosition after, Bson asked) {
    if (after == null) {
      return asked;
    }
    // The first condition alone can bound an index; the second makes it exact.
    var at = Date.from(after.at());
    return and(asked, lte(AT, at), or(lt(AT, at), lt(ID, after.id())));
  }

  private static RecordedAct readAct(Document document) {
    return new RecordedAct(
        document.getString(ID),
        document.getDate(AT).toInstant(),
        document.getString(ACT),
        document.getString(BY),
        document.getString(FROM),
        document.getString(CLIENT),
        document.getString(TEAM),
        about(document.get(ABOUT)),
        document.get(DETAILS, new Document()),
        document.getString(CAUSATION));
  }

  /** What was put on record by hand is about one login at most, and names it alone. */
  private static List<String> about(@Nullable Object about) {
    return switch (about) {
      case null -> List.of();
      case List<?> many -> many.stream().map(String::valueOf).toList();
      default -> List.of(about.toString());
    };
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
