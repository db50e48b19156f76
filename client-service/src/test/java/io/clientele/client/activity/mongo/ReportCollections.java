package io.clientele.client.activity.mongo;

import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.HealthReport;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.event.Json;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The shipped collection of reports, for tests that start no service. */
public final class ReportCollections {

  private final Rows rows;
  private final List<Projection> projections;

  /** Those in this database. */
  public ReportCollections(MongoDatabaseFactory database, Clock clock) {
    var shipped = new ReportProjections();
    rows = shipped.reportRows(database);
    projections = List.of(shipped.keptActivity(rows, clock), shipped.keptHealth(rows, clock));
  }

  /** What hears of activity and of health. */
  public List<Projection> projections() {
    return projections;
  }

  /** Every report that is kept of a client. */
  public Set<Object> of(String client) {
    var kept = new HashSet<Object>();
    var row = rows.collection().find(new Document("_id", client)).first();
    if (row != null) {
      each(kept, row, ActivityReport.KIND, ActivityReport.class);
      each(kept, row, HealthReport.KIND, HealthReport.class);
    }
    return kept;
  }

  private static void each(Set<Object> kept, Document row, String kind, Class<?> type) {
    row.get(kind, new Document())
        .values()
        .forEach(report -> kept.add(Json.MAPPER.convertValue(report, type)));
  }
}
