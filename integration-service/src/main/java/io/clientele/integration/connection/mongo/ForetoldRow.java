package io.clientele.integration.connection.mongo;

import com.mongodb.client.model.Projections;
import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.Foretold;
import io.clientele.integration.provider.Software;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A connection's end in the store; a forecast reads those of a whole practice, and no more. */
final class ForetoldRow {

  static final Bson FIELDS =
      Projections.include(
          "client", "organisation.name", "software", "status", "integratedBy", "outlook");

  private ForetoldRow() {}

  static Foretold read(Document row) {
    var outlook = row.get("outlook", new Document());
    return new Foretold(
        row.getString("_id"),
        row.getString("client"),
        row.getEmbedded(List.of("organisation", "name"), String.class),
        Software.valueOf(row.getString("software")),
        ConnectionStatus.valueOf(row.getString("status")),
        row.getString("integratedBy"),
        instant(outlook.getDate("known")),
        outlook.getBoolean("rolling", false),
        outlook.getInteger("warned"));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
