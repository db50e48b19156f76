package io.clientele.client.activity.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.HealthReport;
import io.clientele.client.activity.KeptReports;
import io.clientele.client.activity.Reported;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.event.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/** Reads them page by page, in order of clients. */
final class MongoKeptReports implements KeptReports {

  private static final int PAGE = 500;

  private final Rows rows;

  MongoKeptReports(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void each(
      Consumer<Reported<ActivityReport>> activity, Consumer<Reported<HealthReport>> health) {
    var last = "";
    for (var page = page(last); !page.isEmpty(); page = page(last)) {
      for (var row : page) {
        last = row.getString("_id");
        each(row, ActivityReport.KIND, ActivityReport.class, activity);
        each(row, HealthReport.KIND, HealthReport.class, health);
      }
    }
  }

  private List<Document> page(String after) {
    return rows.collection()
        .withReadConcern(ReadConcern.MAJORITY)
        .find(Filters.gt("_id", after))
        .sort(Sorts.ascending("_id"))
        .limit(PAGE)
        .into(new ArrayList<>());
  }

  private static <R> void each(
      Document row, String kind, Class<R> type, Consumer<Reported<R>> taker) {
    var marks = row.get("seen", new Document());
    row.get(kind, new Document())
        .forEach(
            (source, report) -> {
              var mark = kind + "/" + source;
              var heard = new Heard(mark, marks.get(mark, Number.class).longValue());
              var read = Json.MAPPER.convertValue(report, type);
              taker.accept(new Reported<>(row.getString("_id"), heard, read));
            });
  }
}
