package io.clientele.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act as it is on record: who did what, for whom, when and from where; ids only (ACC-10).
 *
 * @param by the login that did it, or the service that did it by itself
 * @param from the network address it was done from; null if none was known
 * @param client the client it was about, or null
 * @param team the team it was about, or null
 * @param about the logins it was about
 * @param details how: roles, duties, invitations; and which login is which, where there are two
 * @param causation the event that led to it, or null if it was asked for
 */
public record RecordedAct(
    String id,
    Instant at,
    String act,
    String by,
    @Nullable String from,
    @Nullable String client,
    @Nullable String team,
    List<String> about,
    Map<String, Object> details,
    @Nullable String causation) {

  public RecordedAct {
    from = AuditEntry.address(from);
    about = List.copyOf(about);
    details = Map.copyOf(details);
  }

  /** The place right after this one. */
  public AuditPosition position() {
    return new AuditPosition(at, id);
  }
}
