package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.clientele.testkit.RealMongo;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IndexesTest extends IntegrationServiceTest {

  private List<Document> indexes(String collection) {
    return database
        .getMongoDatabase()
        .getCollection(collection)
        .listIndexes()
        .into(new ArrayList<>());
  }

  @Test
  @DisplayName("INT-3 the store itself keeps an organisation, a state and a client from being two")
  void unique() {
    for (var field : List.of("organisationKey", "clientKey", "signIn", "renewal.signIn")) {
      assertThat(indexes("connection"))
          .as(field)
          .anySatisfy(
              index -> {
                assertThat(index.get("key", Document.class).keySet()).containsExactly(field);
                assertThat(index.getBoolean("unique")).isTrue();
                assertThat(index.getBoolean("sparse")).isTrue();
              });
    }
  }

  private void assertUsesIndex(String collection, Bson filter, String... order) {
    FindIterable<Document> found =
        database
            .getMongoDatabase()
            .getCollection(collection)
            .find(filter)
            .sort(Sorts.ascending(order));
    // Indexes of one software share their beginning: what was thought of and not taken may sort.
    var plan =
        found
            .explain()
            .getEmbedded(List.of("queryPlanner", "winningPlan"), Document.class)
            .toJson();
    assertThat(plan)
        .as("%s by %s", collection, filter)
        .contains("IXSCAN")
        .doesNotContain("COLLSCAN")
        .doesNotContain("\"SORT\"");
  }

  @Test
  @RealMongo
  @DisplayName("OPS-1 what is due, and every page of a list, is found by an index")
  void found_by_an_index() {
    var now = new Date();
    assertUsesIndex("connection", Filters.lte("lapsesAt", now), "lapsesAt");
    var imported = Filters.in("status", "IMPORTING", "CONNECTED");
    assertUsesIndex("connection", Filters.and(Filters.gt("_id", "c"), imported), "_id");
    var xero = Filters.eq("software", "XERO");
    assertUsesIndex("connection", Filters.and(xero, Filters.lte("run.dueAt", now)), "run.dueAt");
    assertUsesIndex("connection", Filters.lte("renewal.lapsesAt", now), "renewal.lapsesAt");
    assertUsesIndex("connection", Filters.and(xero, Filters.lte("left.at", now)));
    var unsettled = Filters.and(xero, Filters.lte("renewal.settleAt", now));
    assertUsesIndex("connection", unsettled, "renewal.settleAt");
    assertUsesIndex("connection", Filters.lte("outlook.lookAt", now), "outlook.lookAt");
    var attached = Filters.in("status", "IMPORTING", "CONNECTED", "EXPIRED");
    assertUsesIndex("connection", Filters.and(Filters.eq("practice", "p"), attached));
    assertUsesIndex("connection", Filters.eq("client", "c"), "client");
    assertUsesIndex("connection", Filters.eq("authorisation", "a"), "authorisation");
    for (var field : List.of("refreshAt", "reviewAt")) {
      assertUsesIndex("authorisation", Filters.and(xero, Filters.lte(field, now)), field);
    }
    assertUsesIndex(
        "list-items",
        Filters.and(
            Filters.eq("connection", "c"),
            Filters.eq("list", "SUPPLIERS"),
            Filters.gte("sortName", "m")),
        "sortName",
        "externalId");
  }
}
