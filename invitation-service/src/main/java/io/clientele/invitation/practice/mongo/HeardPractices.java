package io.clientele.invitation.practice.mongo;

import com.mongodb.client.model.Filters;
import io.clientele.invitation.practice.Practice;
import io.clientele.invitation.practice.Practices;
import io.clientele.platform.consume.Rows;
import java.util.Optional;
import org.bson.Document;

/** One row per practice. */
final class HeardPractices implements Practices {

  private final Rows rows;

  HeardPractices(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Practice> find(String id) {
    return Optional.ofNullable(rows.collection().find(Filters.eq(id)).first())
        .map(HeardPractices::read);
  }

  private static Practice read(Document row) {
    var region = row.getString("region");
    return new Practice(
        row.getString("_id"), row.getString("name"), region.equals("UK") ? "GB" : region);
  }
}
