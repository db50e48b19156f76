package io.clientele.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act: who did what, for whom, when and from where. Logins are named by their ids, never by
 * email or name.
 *
 * @param id a UUID, random or of what is put on record once only; the last thing entries are
 *     ordered by
 * @param practice the practice it was done for
 * @param by the login that did it
 * @param at in whole milliseconds
 * @param from the network address it was done from, or null if none was known
 * @param about the login it was about; null if it was about none
 */
public record AuditEntry(
    String id,
    String practice,
    AuditedAct act,
    String by,
    Instant at,
    @Nullable String from,
    @Nullable String about) {

  /** The place right after this entry. */
  AuditPosition position() {
    return new AuditPosition(at, id);
  }
}
