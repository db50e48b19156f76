package io.clientele.subscription.addon.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.clientele.subscription.addon.LicenceBook;
import io.clientele.subscription.licence.Licence;
import io.clientele.subscription.licence.Licence.Block;
import io.clientele.subscription.licence.Licence.Status;
import io.clientele.subscription.plan.AddOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the licences in the documents of client accounts. */
final class MongoLicenceBook implements LicenceBook {

  private static final String PRACTICE = "practice";
  private static final String LICENCES = "licensing.licences";
  private static final List<String> STATUSES =
      Arrays.stream(Status.values()).map(Status::name).toList();

  private final MongoCollection<Document> accounts;

  MongoLicenceBook(MongoCollection<Document> accounts) {
    this.accounts = accounts;
  }

  static String statusIndex(AddOn addOn) {
    return "licences-" + addOn.name();
  }

  static String softwareIndex(AddOn addOn) {
    return "licence-software-" + addOn.name();
  }

  /** Makes the indexes these questions need. */
  void prepare() {
    for (var addOn : AddOn.values()) {
      accounts.createIndex(
          Indexes.ascending(PRACTICE, path(addOn, "status"), "_id"),
          new IndexOptions().name(statusIndex(addOn)));
      accounts.createIndex(
          Indexes.ascending(path(addOn, "software")),
          new IndexOptions().name(softwareIndex(addOn)).sparse(true));
    }
  }

  @Override
  public Map<Status, Integer> counts(String practice, AddOn addOn) {
    var counts = new EnumMap<Status, Integer>(Status.class);
    for (var status : Status.values()) {
      var number =
          accounts.countDocuments(
              and(eq(PRACTICE, practice), eq(path(addOn, "status"), status.name())));
      if (number > 0) {
        counts.put(status, Math.toIntExact(number));
      }
    }
    return counts;
  }

  @Override
  public List<ClientLicence> page(String practice, AddOn addOn, @Nullable String after, int most) {
    var page = new ArrayList<ClientLicence>();
    for (var account :
        accounts
            .find(asked(practice, addOn, after))
            .projection(Projections.include(LICENCES + "." + addOn))
            .sort(Sorts.ascending("_id"))
            .limit(most)) {
      var licence =
          account.getEmbedded(List.of("licensing", "licences", addOn.name()), Document.class);
      page.add(new ClientLicence(account.getString("_id"), read(licence)));
    }
    return page;
  }

  static Bson asked(String practice, AddOn addOn, @Nullable String after) {
    var having = and(eq(PRACTICE, practice), in(path(addOn, "status"), STATUSES));
    return after == null ? having : and(having, gt("_id", after));
  }

  @Override
  public void eachOn(String software, Consumer<String> client) {
    var on = Arrays.stream(AddOn.values()).map(addOn -> eq(path(addOn, "software"), software));
    var ids = new ArrayList<String>();
    for (var account : accounts.find(or(on.toList())).projection(Projections.include("_id"))) {
      ids.add(account.getString("_id"));
    }
    ids.forEach(client);
  }

  private static Licence read(Document licence) {
    var reason = licence.getString("reason");
    return new Licence(
        Status.valueOf(licence.getString("status")),
        reason == null ? null : Block.valueOf(reason),
        licence.getString("software"),
        licence.getDate("since").toInstant());
  }

  private static String path(AddOn addOn, String field) {
    return LICENCES + "." + addOn.name() + "." + field;
  }
}
