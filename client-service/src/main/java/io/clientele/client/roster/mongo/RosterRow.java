package io.clientele.client.roster.mongo;

import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.HealthReport;
import io.clientele.client.roster.Access;
import io.clientele.client.roster.Integration;
import io.clientele.client.roster.ListedClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What each owner writes into a row, each into fields of its own; {@link Combined} adds what
 * follows from all of them together.
 */
final class RosterRow {

  private RosterRow() {}

  /** What the client tells. */
  static Document of(ListedClient client) {
    var bookkeeping = client.settings() == null ? null : client.settings().bookkeeping();
    var told =
        new Document("practice", client.practice())
            .append("name", client.businessName())
            .append("practiceCode", client.practiceCode())
            .append("kind", client.kind())
            .append("status", client.status())
            .append("solutions", client.solutions())
            .append("extractEmail", client.extractEmail())
            .append("createdBy", client.createdBy())
            .append("createdAt", Date.from(client.createdAt()))
            .append("managedBy", bookkeeping == null ? null : bookkeeping.managedBy())
            .append("frequency", bookkeeping == null ? null : bookkeeping.frequency());
    if (!client.payer().equals(ListedClient.PRACTICE)) {
      told.append("payer", client.payer()); // as rows have it that no other payer was ever told of
    }
    return new Document("client", told);
  }

  /** Who was granted it; from now on the only ones, beside those who see all. */
  static Document of(Access access) {
    return new Document(
        "access",
        new Document("colleagues", access.colleagues().stream().sorted().toList())
            .append("teams", access.teams().stream().sorted().toList())
            .append("accountManager", access.accountManager()));
  }

  /** One connection of it. */
  static Document of(Integration integration) {
    return new Document(
        "integrations." + integration.connection(),
        new Document("software", integration.software())
            .append("status", integration.status())
            .append("organisation", integration.organisation())
            .append("startedAt", Date.from(integration.startedAt()))
            .append("endsAt", date(integration.endsAt())));
  }

  /** A connection it had; it is not kept. */
  static Document disconnected(String connection) {
    return new Document("integrations." + connection, null);
  }

  /**
   * One invitation to it.
   *
   * @param until when it ends; null if nobody may answer it any more, and then it is not kept
   */
  static Document invitation(String id, @Nullable Instant until) {
    return new Document(
        "invitations." + id, until == null ? null : new Document("until", Date.from(until)));
  }

  /** The newest activity that one system has reported. */
  static Document of(ActivityReport report) {
    return new Document(
        "activity." + report.source(),
        new Document("asOf", Date.from(report.asOf()))
            .append("costs", report.costs())
            .append("sales", report.sales())
            .append("expenseClaims", report.expenseClaims())
            .append("autoPublishSuppliers", report.autoPublishSuppliers())
            .append("itemDelayDays", report.itemDelayDays())
            .append("mobileUsers", report.mobileUsers())
            .append("latestItem", text(report.latestItem()))
            .append("oldestItem", text(report.oldestItem()))
            .append("missingPaperwork", report.missingPaperwork())
            .append("requestedPaperwork", report.requestedPaperwork()));
  }

  /** The newest health score that one system has reported. */
  static Document of(HealthReport report) {
    return new Document(
        "health." + report.source(),
        new Document("asOf", Date.from(report.asOf())).append("score", report.score()));
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
