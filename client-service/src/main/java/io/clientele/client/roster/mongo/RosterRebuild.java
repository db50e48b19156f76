package io.clientele.client.roster.mongo;

import com.mongodb.client.MongoCollection;
import io.clientele.client.activity.KeptReports;
import io.clientele.client.activity.Reported;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.rebuild.Rebuildable;
import io.clientele.platform.report.WrongReport;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the list is made anew (LST-7): figures come from our own copy of what was reported; who has
 * lost a client, and must be told so when they come back to a stream, only the old row remembers.
 */
final class RosterRebuild implements Rebuildable {

  /** Its name, and that of its first collection. */
  static final String LIST = "client-list";

  private static final Logger LOG = LoggerFactory.getLogger(RosterRebuild.class);

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
          write(into, activity, RosterRow.of(activity.report()));
          alive.run();
        },
        health -> {
          write(into, health, RosterRow.of(health.report()));
          alive.run();
        });
  }

  /** What a row refuses keeps no other from being written: if it is missed, the walk names it. */
  private static void write(Rows into, Reported<?> reported, Document fields) {
    try {
      into.write(reported.client(), reported.heard(), fields);
    } catch (WrongReport e) {
      LOG.warn(
          "{} of client {} is not in the list: {}",
          reported.heard().source(),
          reported.client(),
          e.getMessage());
    }
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
