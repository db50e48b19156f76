package io.clientele.client.roster.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.Reporting;
import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.HealthReport;
import io.clientele.client.activity.mongo.ReportCollections;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.ListedClient;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import io.clientele.testkit.Infrastructure;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class ReportsPropertyTest {

  private static final MongoClient MONGO = MongoClients.create(Infrastructure.mongoUri());
  private static final String NAME = "reports-" + UUID.randomUUID();
  private static final Instant START = Instant.parse("2024-11-20T12:00:00Z");

  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(MONGO, NAME);
  private final Rows list = RosterCollections.rows(database);
  private final Projection listedActivity = new ReportedFigures().listedActivity(list, clock());
  private final Projection listedHealth = new ReportedFigures().listedHealth(list, clock());
  private final ReportCollections kept = new ReportCollections(database, clock());

  private static Clock clock() {
    return Clock.systemUTC();
  }

  @AfterContainer
  static void close() {
    MONGO.getDatabase(NAME).drop();
    MONGO.close();
  }

  /** One report; at the same time a system says the same. */
  record Sent(boolean ofHealth, String source, int minute) {

    Instant asOf() {
      return START.plusSeconds(60L * minute);
    }

    int figure() {
      return (minute * 37 + source.hashCode()) % 50 + 50; // rises and falls
    }
  }

  @Provide
  Arbitrary<Sent> sent() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of("documents", "till", "a-3"),
            Arbitraries.integers().between(0, 6))
        .as(Sent::new);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("LST-5 in any order and any number of times, the newest report of each system stands")
  void the_newest_of_each_stands(
      @ForAll @Size(max = 12) List<@From("sent") Sent> all, @ForAll @IntRange(max = 12) int when) {
    var client = UUID.randomUUID().toString();
    var clientHeard = Math.min(when, all.size());
    all.subList(0, clientHeard).forEach(one -> tell(client, one));
    hearOf(client);
    all.subList(clientHeard, all.size()).forEach(one -> tell(client, one));

    var newest = newest(all);
    var row = requireNonNull(list.collection().find(new Document("_id", client)).first());
    var sources = ReadRow.sources(row);
    Set<Object> listed = new HashSet<>(sources.activity());
    listed.addAll(sources.health());
    var right = newest.stream().map(ReportsPropertyTest::report).collect(Collectors.toSet());
    assertThat(listed).isEqualTo(right);
    assertThat(kept.of(client)).isEqualTo(right);
    assertThat(Combined.line(row).values().get(Column.COSTS)).isEqualTo(costs(newest));
  }

  private void tell(String client, Sent sent) {
    var asOf = sent.asOf().toString();
    var record =
        sent.ofHealth()
            ? Reporting.health(client, sent.source(), asOf, sent.figure())
            : Reporting.activity(
                client, sent.source(), asOf, Map.of("items", Map.of("costs", sent.figure())));
    // As on the topic: each hears what is not for it as well.
    Stream.concat(Stream.of(listedActivity, listedHealth), kept.projections().stream())
        .forEach(projection -> Reporting.hear(projection, record));
  }

  private void hearOf(String client) {
    var solutions = List.of("BOOKKEEPING", "DATA_HEALTH_INSIGHTS");
    var told =
        new ListedClient(
            client,
            "p1",
            "Bakery",
            null,
            "BUSINESS",
            "ACTIVE",
            "PRACTICE",
            solutions,
            "bakery@extract.example",
            "ada",
            Instant.EPOCH,
            null);
    list.write(client, new Heard("client/" + client, 1), RosterRow.of(told));
  }

  private static @Nullable Long costs(List<Sent> newest) {
    return newest.stream()
        .filter(one -> !one.ofHealth())
        .map(one -> (long) one.figure())
        .reduce(Long::sum)
        .orElse(null);
  }

  /** What must be there in the end, worked out without any store. */
  private static List<Sent> newest(List<Sent> all) {
    return all.stream()
        .filter(
            one ->
                all.stream()
                    .noneMatch(
                        other ->
                            other.ofHealth() == one.ofHealth()
                                && other.source().equals(one.source())
                                && other.minute() > one.minute()))
        .distinct()
        .toList();
  }

  private static Object report(Sent sent) {
    return sent.ofHealth()
        ? new HealthReport(sent.source(), sent.asOf(), sent.figure())
        : new ActivityReport(
            sent.source(),
            sent.asOf(),
            (long) sent.figure(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
  }
}
