package io.clientele.client.roster.mongo;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.clientele.client.roster.Alike;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.Sight;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The groups of an overview, counted in the index alone (LST-9). */
final class CountedAlike {

  static final String PAYER = "client.payer";

  private CountedAlike() {}

  static List<Bson> stages(Sight sight, Instant now, Instant soon) {
    var alike =
        new Document("status", field(Column.STATUS))
            .append("payer", new Document("$ifNull", List.of("$" + PAYER, ListedClient.PRACTICE)))
            .append("kind", field(Column.KIND))
            .append("healthBand", orNull(Column.HEALTH_BAND))
            .append("integrationStatus", orNull(Column.INTEGRATION_STATUS))
            // Compared with null, unknown would come before every date.
            .append("endsSoon", both(isKnown(Column.INTEGRATION_ENDS_AT), until(soon)))
            .append("invited", is("$gt", orNull(Column.PENDING_INVITATION), Date.from(now)));
    var missing = new Document("$ifNull", List.of(field(Column.MISSING_PAPERWORK), 0L));
    return List.of(
        Aggregates.match(Wanted.seen(sight)),
        Aggregates.group(
            alike,
            Accumulators.sum("clients", 1L),
            Accumulators.sum(
                "missing", new Document("$cond", List.of(is("$gt", missing, 0L), 1L, 0L))),
            Accumulators.sum("missingItems", missing)));
  }

  static Alike read(Document group) {
    var alike = group.get("_id", new Document());
    return new Alike(
        alike.getString("status"),
        alike.getString("payer"),
        alike.getString("kind"),
        alike.getString("healthBand"),
        alike.getString("integrationStatus"),
        alike.getBoolean("endsSoon"),
        alike.getBoolean("invited"),
        number(group, "clients"),
        number(group, "missing"),
        number(group, "missingItems"));
  }

  private static long number(Document group, String name) {
    return group.get(name, Number.class).longValue();
  }

  private static Document until(Instant soon) {
    return is("$lte", field(Column.INTEGRATION_ENDS_AT), Date.from(soon));
  }

  private static Document isKnown(Column column) {
    return new Document("$ne", Arrays.asList(orNull(column), null));
  }

  private static Document orNull(Column column) {
    return new Document("$ifNull", Arrays.asList(field(column), null));
  }

  private static Document both(Document one, Document other) {
    return new Document("$and", List.of(one, other));
  }

  private static Document is(String how, @Nullable Object one, Object other) {
    return new Document(how, Arrays.asList(one, other));
  }

  private static String field(Column column) {
    return "$" + Combined.path(column);
  }
}
