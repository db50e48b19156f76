package io.clientele.platform.bulk;

import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import io.clientele.platform.http.RefusedRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a plan for people, a page at a time or all of them as a sheet. */
final class RowReading {

  /** So many rows come from the store together, be they as long as a row may be. */
  private static final int FETCHED = 25;

  private final Desk desk;

  RowReading(Desk desk) {
    this.desk = desk;
  }

  RowPage page(KeptBulk bulk, @Nullable Effect effect, RowPage.@Nullable Cursor from, int limit) {
    var set = setOf(bulk);
    var plan = set.substring(bulk.id().length() + 1);
    if (from != null && !from.plan().equals(plan)) {
      throw new BadRequest(
          List.of(new Fault("cursor", "INVALID", "is not a cursor of the present plan")));
    }
    var some = some(set, effect, from == null ? -1 : from.after(), limit);
    return new RowPage(
        bulk.columns(),
        some.rows(),
        some.more() ? new RowPage.Cursor(plan, some.rows().getLast().row().number()) : null);
  }

  Download download(KeptBulk bulk) {
    var set = setOf(bulk);
    var day = LocalDate.ofInstant(bulk.createdAt(), ZoneOffset.UTC);
    return new Download(bulk.kind() + "-" + day + ".csv", out -> write(bulk, set, out));
  }

  private void write(KeptBulk bulk, String set, OutputStream out) throws IOException {
    var subject = desk.kinds().named(bulk.kind()).subject();
    var sheet = new OutcomeSheet(out, bulk.columns(), subject);
    var written = 0;
    var after = -1;
    while (true) {
      var rows = some(set, null, after, desk.settings().slice()).rows();
      if (rows.isEmpty()) {
        break;
      }
      sheet.add(rows);
      written += rows.size();
      after = rows.getLast().row().number();
    }
    if (written != bulk.rows()) {
      // Half a list must not pass for the whole.
      throw new IOException("bulk " + bulk.id() + " was planned again, or is over, meanwhile");
    }
    sheet.flush();
  }

  /** Some rows, and whether there are more after them. */
  private record Some(List<KeptRow> rows, boolean more) {}

  /** So many, or so long as slices are when they are judged: the rows may be as long as a file. */
  private Some some(String set, @Nullable Effect effect, int after, int limit) {
    var found = desk.rows().page(set, effect, after).limit(limit + 1).batchSize(FETCHED);
    try (var cursor = found.iterator()) {
      var rows = new ArrayList<KeptRow>();
      var letters = 0L;
      while (rows.size() < limit && letters <= Slices.LETTERS && cursor.hasNext()) {
        var row = RowDocument.read(cursor.next());
        rows.add(row);
        letters += Slices.letters(row.row().cells());
      }
      return new Some(rows, cursor.hasNext());
    }
  }

  private static String setOf(KeptBulk bulk) {
    var set = bulk.rowSet();
    if (set == null || bulk.plan() == null) {
      throw new RefusedRequest(
          List.of(
              BulkReason.NOT_PLANNED_YET.because(
                  "There is nothing to be said of its rows yet: it is " + bulk.status() + ".")));
    }
    return set;
  }
}
