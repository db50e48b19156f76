package io.clientele.client.practicecode;

import com.mongodb.client.MongoClient;
import io.clientele.client.SeenClients;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.mongo.RosterCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.bulk.Bulk;
import io.clientele.platform.bulk.BulkKind;
import io.clientele.platform.bulk.BulkRow;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.PlannedRow;
import io.clientele.platform.bulk.RowOutcome;
import io.clientele.platform.bulk.Verdict;
import io.clientele.platform.http.RefusedRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A file of practice codes that ADA has uploaded: planned once, applied row by row. */
final class CodeFile {

  private final Bulk bulk =
      new Bulk(UUID.randomUUID().toString(), PracticeCodeUpload.NAME, SeenClients.ADA);
  private final List<BulkRow> rows = new ArrayList<>();
  private final Map<Integer, RowOutcome> outcomes = new TreeMap<>();
  private List<Verdict> plan = List.of();

  /** One row more. */
  CodeFile row(String client, String code) {
    rows.add(new BulkRow(rows.size(), rows.size() + 2L, List.of(client, code)));
    return this;
  }

  /** The verdicts of all rows, some at a time. */
  List<Verdict> plan(BulkKind kind) {
    var judge =
        kind.judge(
            bulk,
            slices -> {
              for (var from = 0; from < rows.size(); from += 200) {
                slices.accept(rows.subList(from, Math.min(rows.size(), from + 200)));
              }
            });
    plan = judge.judge(rows);
    return plan;
  }

  /** The rows that are to be done, by their numbers, in the order in which they are. */
  List<Integer> order() {
    return rows.stream()
        .map(BulkRow::number)
        .filter(row -> plan.get(row).effect() == Effect.CHANGE)
        .sorted(
            Comparator.<Integer>comparingInt(row -> plan.get(row).rank())
                .thenComparingInt(row -> row))
        .toList();
  }

  /** Does what was planned and is not recorded as done yet. */
  void apply(BulkKind kind) {
    apply(kind, row -> {});
  }

  /**
   * The same.
   *
   * @param before is told the place in the order of each row that is done now
   */
  void apply(BulkKind kind, IntConsumer before) {
    var order = order();
    for (var i = 0; i < order.size(); i++) {
      if (!outcomes.containsKey(order.get(i))) {
        before.accept(i);
        outcomes.put(order.get(i), once(kind, order.get(i)));
      }
    }
  }

  /** What has become of one. */
  RowOutcome outcome(int row) {
    return Objects.requireNonNull(outcomes.get(row));
  }

  /** What was done was not recorded: a crash came before. */
  void forget() {
    outcomes.clear();
  }

  /** Does one row, recorded or not. */
  RowOutcome once(BulkKind kind, int row) {
    var verdict = plan.get(row);
    var key = IdempotencyKey.of(bulk.id(), "row-" + row, new byte[0]);
    return kind.apply(
        bulk,
        new PlannedRow(rows.get(row), 0, verdict.subject(), verdict.note()),
        new Cause(bulk.caller().login(), key, null, null, null));
  }

  /** What has become of each row that was done, by its number. */
  Map<Integer, RowOutcome> outcomes() {
    return outcomes;
  }

  /** The shipped kind over clients in this database. */
  static BulkKind kind(MongoClient mongo, String name) {
    var database = new SimpleMongoClientDatabaseFactory(mongo, name);
    var clients = ClientCollections.in(mongo, name);
    return new PracticeCodeUpload(
        clients,
        new Roster(clients, RosterCollections.in(database)),
        RosterCollections.named(database),
        ClientCollections.codes(mongo, name),
        (practice, login) -> Set.of(),
        RefusedRequest::new);
  }
}
