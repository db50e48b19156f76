package io.clientele.subscription.usage.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.clientele.subscription.licence.Licence;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.usage.Extracted;
import io.clientele.subscription.usage.Usages;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads accounts and reports as they are; nothing is counted beforehand. */
final class MongoUsages implements Usages {

  static final String CLIENTS_INDEX = "clients-of-practice";
  static final String MONTHS_INDEX = "months-of-client";

  private static final int AT_ONCE = 1000;
  private static final int NO_LIMIT = 0;

  private final MongoCollection<Document> accounts;
  private final MongoCollection<Document> reports;

  MongoUsages(MongoCollection<Document> accounts, MongoCollection<Document> reports) {
    this.accounts = accounts;
    this.reports = reports;
  }

  /** Makes the indexes that looking takes. */
  void prepare() {
    accounts.createIndex(
        Indexes.ascending("practice", "_id"), new IndexOptions().name(CLIENTS_INDEX));
    reports.createIndex(
        Indexes.ascending("client", "month"), new IndexOptions().name(MONTHS_INDEX));
  }

  @Override
  public List<OfClient> clients(String practice) {
    return clients(practice, null, NO_LIMIT);
  }

  @Override
  public List<OfClient> clients(String practice, @Nullable String after, int limit) {
    return accountsOf(practice, after, limit).map(MongoUsages::client).into(new ArrayList<>());
  }

  FindIterable<Document> accountsOf(String practice, @Nullable String after, int limit) {
    var ours = eq("practice", practice);
    return accounts
        .find(after == null ? ours : and(ours, gt("_id", after)))
        .projection(include("licensing.licences"))
        .sort(Sorts.ascending("_id"))
        .limit(limit);
  }

  @Override
  public List<Extracted> extracted(Collection<String> clients, YearMonth from, YearMonth to) {
    var all = new ArrayList<Extracted>();
    var ids = List.copyOf(clients);
    for (var start = 0; start < ids.size(); start += AT_ONCE) {
      var some = ids.subList(start, Math.min(start + AT_ONCE, ids.size()));
      reportsOf(some, from, to).map(MongoUsages::extracted).into(all);
    }
    return all;
  }

  FindIterable<Document> reportsOf(List<String> clients, YearMonth from, YearMonth to) {
    return reports
        .find(
            and(in("client", clients), gte("month", from.toString()), lte("month", to.toString())))
        .projection(include("client", "month", "extractions"));
  }

  private static OfClient client(Document account) {
    var licences = account.getEmbedded(List.of("licensing", "licences"), new Document());
    var statuses = new EnumMap<AddOn, Licence.Status>(AddOn.class);
    for (var addOn : AddOn.values()) {
      var licence = licences.get(addOn.name(), Document.class);
      if (licence != null) {
        statuses.put(addOn, Licence.Status.valueOf(licence.getString("status")));
      }
    }
    return new OfClient(account.getString("_id"), Map.copyOf(statuses));
  }

  /** Each system has its newest report of this client and month in the row. */
  private static Extracted extracted(Document row) {
    var sum = 0L;
    var asOf = Instant.EPOCH;
    for (var one : row.get("extractions", new Document()).values()) {
      if (one instanceof Document report) {
        sum = Math.addExact(sum, report.get("extractions", Number.class).longValue());
        var when = report.get("asOf", Date.class).toInstant();
        asOf = when.isAfter(asOf) ? when : asOf;
      }
    }
    return new Extracted(
        row.getString("client"), YearMonth.parse(row.getString("month")), sum, asOf);
  }
}
