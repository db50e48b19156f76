package io.clientele.subscription.usage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.clientele.subscription.licence.Licence;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.usage.Extracted;
import io.clientele.subscription.usage.Usages;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.RealMongo;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MongoUsagesTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final Instant FIRST = Instant.parse("2026-05-02T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-03T00:00:00Z");

  private final MongoClient store = MongoClients.create(Infrastructure.mongoUri());
  private final String database = "usages-" + UUID.randomUUID();
  private final MongoCollection<Document> accounts =
      store.getDatabase(database).getCollection("client-account");
  private final MongoCollection<Document> reports =
      store.getDatabase(database).getCollection("extraction-usage");
  private final MongoUsages usages = new MongoUsages(accounts, reports);

  @BeforeEach
  void prepare() {
    usages.prepare();
  }

  @AfterEach
  void close() {
    store.getDatabase(database).drop();
    store.close();
  }

  private void account(String practice, String client, Document licences) {
    accounts.insertOne(
        new Document("_id", client)
            .append("practice", practice)
            .append("licensing", new Document("licences", licences)));
  }

  private void reported(String client, YearMonth month, Document bySource) {
    reports.insertOne(
        new Document("_id", client + "/" + month)
            .append("client", client)
            .append("month", month.toString())
            .append("extractions", bySource));
  }

  private static Document report(long extractions, Instant asOf) {
    return new Document("extractions", extractions).append("asOf", Date.from(asOf));
  }

  @Test
  @DisplayName("SUB-5 all clients of a practice are found, by their ids, with their licences")
  void clients() {
    account("ours", "b", new Document("COMMERCE", new Document("status", "BLOCKED")));
    account("ours", "a", new Document());
    account("theirs", "c", new Document());
    accounts.insertOne(new Document("_id", "d").append("practice", "ours"));
    assertThat(usages.clients("ours"))
        .containsExactly(
            new Usages.OfClient("a", Map.of()),
            new Usages.OfClient("b", Map.of(AddOn.COMMERCE, Licence.Status.BLOCKED)),
            new Usages.OfClient("d", Map.of()));
    assertThat(usages.clients("ours", "a", 1))
        .extracting(Usages.OfClient::client)
        .containsExactly("b");
    assertThat(usages.clients("ours", "d", 1)).isEmpty();
  }

  @Test
  @DisplayName("SUB-5 what systems report of a client and month is added up, as of the newest")
  void systems() {
    reported("a", MAY, new Document("till", report(4, LATER)).append("mail", report(3, FIRST)));
    reported("a", MAY.plusMonths(1), new Document("mail", report(9, LATER)));
    reported("b", MAY, new Document("mail", report(0, FIRST)));
    reported("c", MAY, new Document("mail", report(50, FIRST)));
    assertThat(usages.extracted(List.of("a", "b"), MAY, MAY))
        .containsExactlyInAnyOrder(
            new Extracted("a", MAY, 7, LATER), new Extracted("b", MAY, 0, FIRST));
    assertThat(usages.extracted(List.of("a"), MAY, MAY.plusMonths(1))).hasSize(2);
    assertThat(usages.extracted(List.of(), MAY, MAY)).isEmpty();
  }

  @Test
  @DisplayName("SUB-5 of more clients than are asked for at once nobody is left out or twice")
  void many() {
    var ids = new ArrayList<String>();
    for (var i = 0; i < 2001; i++) {
      ids.add("c" + i);
    }
    for (var i : List.of(0, 999, 1000, 1999, 2000)) {
      reported("c" + i, MAY, new Document("mail", report(i, FIRST)));
    }
    assertThat(usages.extracted(ids, MAY, MAY))
        .extracting(Extracted::client)
        .containsExactlyInAnyOrder("c0", "c999", "c1000", "c1999", "c2000");
  }

  @Test
  @RealMongo
  @DisplayName("SUB-5 what is shown to one practice is found without looking at anybody else's")
  void by_index() {
    for (var i = 0; i < 40; i++) {
      account("p" + i % 4, "c" + i, new Document());
      for (var month = 1; month <= 12; month++) {
        reported("c" + i, YearMonth.of(2025, month), new Document("mail", report(month, FIRST)));
      }
    }
    assertThat(usages.accountsOf("p1", null, 0).explain().toJson())
        .contains(MongoUsages.CLIENTS_INDEX, "\"totalDocsExamined\": 10")
        .doesNotContain("COLLSCAN", "\"SORT\"");
    var from = YearMonth.of(2025, 10);
    assertThat(usages.reportsOf(List.of("c1", "c5"), from, from.plusMonths(1)).explain().toJson())
        .contains(MongoUsages.MONTHS_INDEX, "\"totalDocsExamined\": 4")
        .doesNotContain("COLLSCAN");
  }
}
