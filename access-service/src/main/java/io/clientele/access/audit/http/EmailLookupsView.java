package io.clientele.access.audit.http;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditPage;
import io.clientele.access.audit.AuditPosition;
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
   * @param known whether the email had a login
   * @param login that login, or null
   */
  record EmailLookup(
      String id,
      Instant at,
      String by,
      @Nullable String from,
      boolean known,
      @Nullable String login) {

    static EmailLookup of(AuditEntry entry) {
      return new EmailLookup(
          entry.id(), entry.at(), entry.by(), entry.from(), entry.about() != null, entry.about());
    }
  }

  static EmailLookupsView of(AuditPage page) {
    AuditPosition next = page.next();
    return new EmailLookupsView(
        page.items().stream().map(EmailLookup::of).toList(), next == null ? null : next.cursor());
  }
}
