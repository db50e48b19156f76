package io.clientele.client.roster.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.HealthReport;
import io.clientele.client.roster.Access;
import io.clientele.client.roster.Integration;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Sights;
import io.clientele.platform.consume.Rows;
import io.clientele.testkit.Infrastructure;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Some thousand clients of one practice, most of them alike, and what reading them costs. */
final class ManyClients implements AutoCloseable {

  static final int ALL = 6000;
  static final int RARE = ALL / 500;
  static final int FEW = ALL / 600;
  static final int MIAS = ALL / 100;

  static final int NAMESAKES = ALL / 40;

  /** They come last, and begin as the most common word does. */
  static final int CLOVERS = ALL / 25;

  private static final int PARTS = 18;
  private static final Instant DAY = Instant.parse("2026-11-21T00:00:00Z");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "plans-" + UUID.randomUUID();
  private final Rows rows = new Rows(() -> mongo.getDatabase(name).getCollection("client-list"));
  private final MongoRosterRows roster =
      new MongoRosterRows(rows, Clock.fixed(DAY, ZoneOffset.UTC));

  /**
   * What was read.
   *
   * @param indexes by name, of everything that was read or counted
   * @param rowIndexes of what was read
   * @param sorted whether anything was put in order in memory
   * @param keys of indexes, without those that were only counted
   */
  record Reads(Set<String> indexes, Set<String> rowIndexes, boolean sorted, long keys, long rows) {}

  void insert() {
    roster.prepare();
    var documents = new ArrayList<Document>();
    for (var i = 0; i < ALL; i++) {
      documents.add(row(i));
    }
    rows.collection().insertMany(documents);
    mongo.getDatabase(name).runCommand(new Document("profile", 2));
  }

  private static Document row(int i) {
    var row = new Document("_id", new UUID(i * 0x9E3779B97F4A7C15L, i).toString());
    var settings =
        i % 3 == 0
            ? null
            : new ListedClient.Settings(
                new ListedClient.Bookkeeper(i % 2 == 0 ? "PRACTICE" : "CLIENT", "WEEKLY"));
    var client =
        new ListedClient(
            row.getString("_id"),
            "p1",
            (i % 25 == 3 ? "Other Clover " : "Client ")
                + (i % 500 == 0 ? "Rare" : "Usual")
                + i % 40,
            i % 4 == 0 ? "K" + i % 100 : null,
            i % 10 == 0 ? "SELF_EMPLOYED" : "BUSINESS",
            i % 20 == 0 ? "DEACTIVATED" : "ACTIVE",
            i % 15 == 0 ? "CLIENT" : "PRACTICE",
            i % 2 == 0 ? List.of("BOOKKEEPING", "DATA_HEALTH_INSIGHTS") : List.of("BOOKKEEPING"),
            "x@example",
            "ada",
            DAY.plusSeconds(i % 50),
            settings);
    row.putAll(RosterRow.of(client));
    var colleagues = new HashSet<>(Set.of("ada"));
    if (i % 3 != 1) {
      colleagues.add("cal");
    }
    if (i % 600 == 5) {
      colleagues.add("few");
    }
    row.putAll(RosterRow.of(new Access(colleagues, teams(i), i % 100 == 7 ? "mia" : null)));
    if (i % 3 != 2) {
      var status = i % 30 == 0 ? "EXPIRED" : "CONNECTED";
      put(
          row,
          RosterRow.of(new Integration("c1", "XERO", status, null, DAY, i % 5 == 0 ? DAY : null)));
    }
    put(row, RosterRow.invitation("i1", i % 7 == 0 ? DAY.plusSeconds(i % 9) : null));
    var many = (long) i % 6;
    var date = LocalDate.of(2026, 1, 1 + i % 20);
    if (i % 4 != 3) {
      put(
          row,
          RosterRow.of(
              new ActivityReport(
                  "a", DAY, many, many, many, many, many, many, date, date, many, many)));
      put(row, RosterRow.of(new HealthReport("h", DAY, i % 101)));
    }
    row.putAll(Combined.of(row));
    row.values().removeIf(value -> value == null);
    return row;
  }

  /** What cal has alone, too; what somebody in all of these sees three times; and what none has. */
  private static Set<String> teams(int i) {
    var teams = new HashSet<>(Set.of("part-" + i % (3 * PARTS)));
    if (i % 3 != 2) {
      teams.add("most");
    }
    if (i % 5 == 0) {
      teams.add("some");
    }
    return teams;
  }

  /** Somebody who has cal's clients and is in twenty teams that share some of theirs. */
  static Sight inManyTeams() {
    var teams = IntStream.range(0, PARTS).mapToObj(i -> "part-" + i);
    return Sights.granted(
        "p1", "cal", Stream.concat(Stream.of("most", "some"), teams).toArray(String[]::new));
  }

  private static void put(Document row, Document fields) {
    fields.forEach(
        (path, value) -> {
          var parts = path.split("\\.", 2);
          if (value != null) {
            row.append(parts[0], new Document(parts[1], value));
          }
        });
  }

  /** The place behind this row of a list; null if there are not so many. */
  @Nullable Position place(RosterQuery query, int row) {
    var page = roster.find(new RosterQuery(query.sight(), query.asked(), query.order(), null, row));
    var next = page.nextCursor();
    return next == null ? null : Position.of(next, query.order()).orElseThrow();
  }

  /** What finds clients among them by what people call them. */
  MongoNamedClients named() {
    return new MongoNamedClients(rows);
  }

  /** Does this, and tells what it cost. */
  Reads reads(Consumer<MongoRosterRows> what) {
    var database = mongo.getDatabase(name);
    var before = UUID.randomUUID().toString();
    var none = rows.collection().find(new Document("_id", before)).comment(before).first();
    assertThat(none).isNull();
    what.accept(roster);
    var told = new ArrayList<Document>();
    for (var one :
        database
            .getCollection("system.profile")
            .find(new Document("ns", name + ".client-list"))
            .sort(new Document("$natural", -1))) {
      if (before.equals(one.get("command", new Document()).getString("comment"))) {
        break;
      }
      told.add(one);
    }
    assertThat(told).isNotEmpty();
    var indexes = new TreeSet<String>();
    var rowIndexes = new TreeSet<String>();
    var keys = 0L;
    var read = 0L;
    var sorted = false;
    for (var one : told) {
      var index = index(one.getString("planSummary"));
      indexes.add(index);
      sorted |= one.getBoolean("hasSortStage", false);
      read += number(one, "docsExamined");
      if (number(one, "docsExamined") > 0) {
        keys += number(one, "keysExamined");
        rowIndexes.add(index);
      }
    }
    return new Reads(indexes, rowIndexes, sorted, keys, read);
  }

  private static long number(Document told, String name) {
    return told.get(name, Number.class) == null ? 0 : told.get(name, Number.class).longValue();
  }

  /** The name of the index in a summary like {@code IXSCAN { seenBy: 1, ... }}. */
  private String index(String summary) {
    assertThat(summary).doesNotContain("COLLSCAN");
    for (var index : rows.collection().listIndexes()) {
      var keys = new ArrayList<String>();
      index.get("key", new Document()).keySet().forEach(key -> keys.add(key + ": 1"));
      if (summary.contains("{ " + String.join(", ", keys) + " }")) {
        return index.getString("name");
      }
    }
    return summary;
  }

  @Override
  public void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }
}
