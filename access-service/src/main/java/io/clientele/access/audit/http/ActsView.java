package io.clientele.access.audit.http;

import io.clientele.access.audit.ActsPage;
import io.clientele.access.audit.AuditPosition;
import io.clientele.access.audit.RecordedAct;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of the record as it is answered. */
record ActsView(List<Act> items, @Nullable String nextCursor) {

  /**
   * One act.
   *
   * @param by the login that did it, or the service that did it by itself
   * @param from the network address it was done from, or null if none was known
   * @param colleagues the logins it was about
   * @param details how: roles, duties, invitations; which login is which, where there are two
   * @param causedBy the event that led to it, or null if somebody asked for it
   */
  record Act(
      String id,
      Instant at,
      String act,
      String by,
      @Nullable String from,
      @Nullable String client,
      @Nullable String team,
      List<String> colleagues,
      Map<String, Object> details,
      @Nullable String causedBy) {

    static Act of(RecordedAct act) {
      return new Act(
          act.id(),
          act.at(),
          act.act(),
          act.by(),
          act.from(),
          act.client(),
          act.team(),
          act.about(),
          act.details(),
          act.causation());
    }
  }

  static ActsView of(ActsPage page) {
    AuditPosition next = page.next();
    return new ActsView(
        page.items().stream().map(Act::of).toList(), next == null ? null : next.cursor());
  }
}
