package io.clientele.platform.bulk;

import io.clientele.platform.secret.Sha256;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Counts what is said of the rows of one plan, row by row, and keeps the one hash of it all. */
final class Judged {

  private final String set;
  private String digest = "";
  private int change;
  private int unchanged;
  private int refused;

  Judged(String set) {
    this.set = set;
  }

  /** A slice of rows and what was said of each, as they are to be stored. */
  List<Document> add(List<BulkRow> rows, List<Verdict> verdicts) {
    if (rows.size() != verdicts.size()) {
      throw new IllegalStateException(
          "%d verdicts of %d rows".formatted(verdicts.size(), rows.size()));
    }
    var documents = new ArrayList<Document>();
    for (var i = 0; i < rows.size(); i++) {
      documents.add(add(rows.get(i), verdicts.get(i)));
    }
    return documents;
  }

  private Document add(BulkRow row, Verdict verdict) {
    var fingerprint = Said.fingerprint(verdict);
    digest = Sha256.of(digest + fingerprint);
    return switch (verdict.effect()) {
      case CHANGE -> RowDocument.of(set, row, verdict, fingerprint, change++);
      case UNCHANGED -> {
        unchanged++;
        yield RowDocument.of(set, row, verdict, fingerprint, null);
      }
      case REFUSED -> {
        refused++;
        yield RowDocument.of(set, row, verdict, fingerprint, null);
      }
    };
  }

  int rows() {
    return change + unchanged + refused;
  }

  /** How many are to be done, if there is room. */
  int toDo() {
    return change;
  }

  /** The plan, once all rows were judged and what they need is reserved. */
  Plan plan(KeptBulk bulk, int attempt, int room, Desk desk) {
    var now = desk.bulks().now();
    return new Plan(
        Sha256.of(bulk.told().id() + "/" + attempt + "/" + room + "/" + digest),
        room,
        unchanged,
        refused + change - room,
        room,
        now,
        now.plus(desk.settings().lapse()));
  }
}
