package io.clientele.access.audit.http;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditPage;
import io.clientele.access.audit.AuditPosition;
import io.clientele.access.audit.AuditedAct;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the record of look-ups as it is answered. */
record EmailLookupsView(List<EmailLookup> items, @Nullable String nextCursor) {

  /**
   * One look-up.
   *
   * @param by the login that asked
   * @param from the network address it asked from, or null if none was known
   * @param refused whether it was asked too often, and so not answered; told once per login and
   *     window
   * @param known whether the email had a login; null if it was refused
   * @param login that login, or null
   */
  record EmailLookup(
      String id,
      Instant at,
      String by,
      @Nullable String from,
      boolean refused,
      @Nullable Boolean known,
      @Nullable String login) {

    static EmailLookup of(AuditEntry entry) {
      var refused = entry.act() == AuditedAct.EMAIL_LOOKUP_REFUSED;
      return new EmailLookup(
          entry.id(),
          entry.at(),
          entry.by(),
          entry.from(),
          refused,
          refused ? null : entry.about() != null,
          entry.about());
    }
  }

  static EmailLookupsView of(AuditPage page) {
    AuditPosition next = page.next();
    return new EmailLookupsView(
        page.items().stream().map(EmailLookup::of).toList(), next == null ? null : next.cursor());
  }
}
