package io.clientele.client.roster.mongo;

import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.RosterEntry;
import io.clientele.client.roster.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One row: what the client told of itself, and beside it what others told of it, each source in
 * fields of its own. A row without a practice is of a client not heard of yet, and nobody sees it.
 */
final class RosterRow {

  private static final Document NONE = new Document();

  private RosterRow() {}

  /** What the client tells. */
  static Document of(ListedClient client) {
    var words = Words.of(client.businessName());
    return new Document("practice", client.practice())
        .append("name", client.businessName())
        .append("practiceCode", client.practiceCode())
        .append("sortName", words.line())
        .append("words", words.words())
        .append("kind", client.kind())
        .append("status", client.status())
        .append("extractEmail", client.extractEmail())
        .append("createdBy", client.createdBy())
        .append("createdAt", Date.from(client.createdAt()));
  }

  /** Who was granted it; from now on the only ones, beside those who see all. */
  static Document colleagues(List<String> logins) {
    return new Document("colleagues", logins).append("accessHeard", true);
  }

  /** One connection of it. */
  static Document integration(
      String connection,
      String software,
      String status,
      @Nullable String organisation,
      Instant startedAt) {
    return new Document(
        "integrations." + connection,
        new Document("software", software)
            .append("status", status)
            .append("organisation", organisation)
            .append("startedAt", Date.from(startedAt)));
  }

  /** One invitation to it; kept only while it is pending. */
  static Document invitation(String id, boolean pending, @Nullable Instant expiresAt) {
    return new Document(
        "invitations." + id,
        pending
            ? new Document("expiresAt", expiresAt == null ? null : Date.from(expiresAt))
            : null);
  }

  /** The line of the list. */
  static RosterEntry entry(Document row, Instant now) {
    return new RosterEntry(
        row.getString("_id"),
        row.getString("name"),
        row.getString("practiceCode"),
        row.getString("kind"),
        row.getString("status"),
        row.getString("extractEmail"),
        newestIntegration(row),
        pendingInvitation(row, now),
        row.getString("createdBy"),
        row.getDate("createdAt").toInstant());
  }

  /** The place after it. */
  static Position position(Document row) {
    return new Position(row.getString("sortName"), row.getString("_id"));
  }

  private static RosterEntry.@Nullable Integration newestIntegration(Document row) {
    return row.get("integrations", NONE).entrySet().stream()
        .max(Comparator.comparing(one -> ((Document) one.getValue()).getDate("startedAt")))
        .map(RosterRow::integration)
        .orElse(null);
  }

  private static RosterEntry.Integration integration(Map.Entry<String, Object> one) {
    var heard = (Document) one.getValue();
    return new RosterEntry.Integration(
        one.getKey(),
        heard.getString("software"),
        heard.getString("status"),
        heard.getString("organisation"));
  }

  private static boolean pendingInvitation(Document row, Instant now) {
    return row.get("invitations", NONE).values().stream()
        .map(one -> ((Document) one).getDate("expiresAt"))
        .anyMatch(expires -> expires == null || now.isBefore(expires.toInstant()));
  }
}
