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
    var rows = rows(set, effect, from == null ? -1 : from.after(), limit + 1);
    if (rows.size() <= limit) {
      return new RowPage(bulk.columns(), rows, null);
    }
    var items = rows.subList(0, limit);
    return new RowPage(
        bulk.columns(), items, new RowPage.Cursor(plan, items.getLast().row().number()));
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
      var rows = rows(set, null, after, desk.settings().slice());
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

  private List<KeptRow> rows(String set, @Nullable Effect effect, int after, int limit) {
    return desk.rows()
        .page(set, effect, after)
        .limit(limit)
        .map(RowDocument::read)
        .into(new ArrayList<>());
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
