package io.clientele.platform.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** Accounts that are chosen and locked, each by itself: who is locked already stays as they are. */
final class Closures implements BulkKind {

  static final String NAME = "closures";

  private final MongoCollection<Document> locks;

  /** Closures that are kept here; an account nobody has touched is open. */
  Closures(MongoDatabase database) {
    this.locks = database.getCollection("locks");
  }

  /** Opens accounts. */
  void open(String... accounts) {
    for (var account : accounts) {
      locks.insertOne(new Document("_id", account).append("times", 0).append("by", ""));
    }
  }

  /** Somebody locks one. */
  boolean lock(String account, String by) {
    return locks
            .updateOne(
                and(eq(account), eq("by", "")),
                Updates.combine(Updates.set("by", by), Updates.inc("times", 1)))
            .getModifiedCount()
        == 1;
  }

  /** By whom an account is locked, and how often it was. */
  String state(String account) {
    var found = found(account);
    return found.getString("by") + " " + found.getInteger("times");
  }

  private Document found(String account) {
    return Objects.requireNonNull(locks.find(eq(account)).first(), account);
  }

  private static List<Refusal> locked() {
    return List.of(Deposits.DepositReason.ACCOUNT_CLOSED.because("It is closed."));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Columns columns(Bulk bulk, List<String> header) {
    return row -> List.of(row.cell(0));
  }

  @Override
  public boolean doneRowByRow() {
    return true;
  }

  @Override
  public Judge judge(Bulk bulk, Rows rows) {
    return some -> some.stream().map(row -> verdict(row.cells().getFirst())).toList();
  }

  private Verdict verdict(String account) {
    return found(account).getString("by").isEmpty()
        ? Verdict.change(account, "open", 0)
        : Verdict.refused(account, locked());
  }

  @Override
  public RowOutcome apply(Bulk bulk, PlannedRow row, Cause cause) {
    var account = row.row().cells().getFirst();
    var by = Objects.requireNonNull(cause.key(), "a key").hash();
    return lock(account, by) || found(account).getString("by").equals(by)
        ? new RowOutcome(Effect.CHANGE, account, List.of())
        : new RowOutcome(Effect.REFUSED, account, locked());
  }
}
