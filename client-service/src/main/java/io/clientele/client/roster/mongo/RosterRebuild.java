package io.clientele.client.roster.mongo;

import com.mongodb.client.MongoCollection;
import io.clientele.client.activity.KeptReports;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.rebuild.Rebuildable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/**
 * How the list is made anew (LST-7): figures come from our own copy of what was reported; who has
 * lost a client, and must be told so when they come back to a stream, only the old row remembers.
 */
final class RosterRebuild implements Rebuildable {

  /** Its name, and that of its first collection. */
  static final String LIST = "client-list";

  private final KeptReports reports;

  RosterRebuild(KeptReports reports) {
    this.reports = reports;
  }

  @Override
  public String name() {
    return LIST;
  }

  @Override
  public void prepare(MongoCollection<Document> rows) {
    RosterIndexes.make(rows);
  }

  @Override
  public void tellOwn(Rows into, Runnable alive) {
    reports.each(
        activity -> {
          into.write(activity.client(), activity.heard(), RosterRow.of(activity.report()));
          alive.run();
        },
        health -> {
          into.write(health.client(), health.heard(), RosterRow.of(health.report()));
          alive.run();
        });
  }

  @Override
  public Set<String> remembers() {
    return Set.of(Combined.LEFT);
  }

  @Override
  public Document remember(Document old, Document made) {
    var before = audiences(made, Combined.LEFT);
    var left = new TreeSet<>(before);
    left.addAll(audiences(old, Combined.LEFT));
    left.addAll(audiences(old, Combined.SEEN_BY));
    left.removeAll(audiences(made, Combined.SEEN_BY));
    return left.equals(before)
        ? new Document()
        : new Document(Combined.LEFT, left.stream().toList());
  }

  private static Set<String> audiences(Document row, String field) {
    return Set.copyOf(row.getList(field, String.class, List.of()));
  }
}
