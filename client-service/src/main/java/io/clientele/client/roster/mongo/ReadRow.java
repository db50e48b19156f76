package io.clientele.client.roster.mongo;

import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.HealthReport;
import io.clientele.client.roster.Access;
import io.clientele.client.roster.Integration;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.Sources;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What each owner has written into a row, read back. */
final class ReadRow {

  private static final Document NONE = new Document();

  private ReadRow() {}

  static Sources sources(Document row) {
    var client = row.get("client", Document.class);
    var access = row.get("access", Document.class);
    return new Sources(
        client == null ? null : client(row.getString("_id"), client),
        access == null ? null : access(access),
        each(row, "integrations", ReadRow::integration),
        each(row, "invitations", (id, one) -> one.getDate("until").toInstant()),
        each(row, "activity", ReadRow::activity),
        each(row, "health", ReadRow::health));
  }

  private static <T> List<T> each(Document row, String field, BiFunction<String, Document, T> one) {
    return row.get(field, NONE).entrySet().stream()
        .map(entry -> one.apply(entry.getKey(), (Document) entry.getValue()))
        .toList();
  }

  private static ListedClient client(String id, Document client) {
    var managedBy = client.getString("managedBy");
    var frequency = client.getString("frequency");
    return new ListedClient(
        id,
        client.getString("practice"),
        client.getString("name"),
        client.getString("practiceCode"),
        client.getString("kind"),
        client.getString("status"),
        client.get("payer", ListedClient.PRACTICE),
        client.getList("solutions", String.class),
        client.getString("extractEmail"),
        client.getString("createdBy"),
        client.getDate("createdAt").toInstant(),
        managedBy == null
            ? null
            : new ListedClient.Settings(new ListedClient.Bookkeeper(managedBy, frequency)));
  }

  private static Access access(Document access) {
    return new Access(
        Set.copyOf(access.getList("colleagues", String.class)),
        Set.copyOf(access.getList("teams", String.class, List.of())),
        access.getString("accountManager"));
  }

  private static Integration integration(String id, Document one) {
    return new Integration(
        id,
        one.getString("software"),
        one.getString("status"),
        one.getString("organisation"),
        one.getDate("startedAt").toInstant(),
        instant(one, "endsAt"));
  }

  private static ActivityReport activity(String source, Document report) {
    return new ActivityReport(
        source,
        report.getDate("asOf").toInstant(),
        report.getLong("costs"),
        report.getLong("sales"),
        report.getLong("expenseClaims"),
        report.getLong("autoPublishSuppliers"),
        report.getLong("itemDelayDays"),
        report.getLong("mobileUsers"),
        date(report, "latestItem"),
        date(report, "oldestItem"),
        report.getLong("missingPaperwork"),
        report.getLong("requestedPaperwork"));
  }

  private static HealthReport health(String source, Document report) {
    return new HealthReport(source, report.getDate("asOf").toInstant(), report.getInteger("score"));
  }

  private static @Nullable Instant instant(Document part, String field) {
    var date = part.getDate(field);
    return date == null ? null : date.toInstant();
  }

  private static @Nullable LocalDate date(Document part, String field) {
    var text = part.getString(field);
    return text == null ? null : LocalDate.parse(text);
  }
}
