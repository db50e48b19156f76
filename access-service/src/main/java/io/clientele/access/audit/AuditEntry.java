package io.clientele.access.audit;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One act: who did what, for whom, when and from where. Logins are named by their ids, never by
 * email or name.
 *
 * @param id a UUID, random or of what is put on record once only; the last thing entries are
 *     ordered by
 * @param practice the practice it was done for, or {@link #OWN_RECORD}
 * @param by the login that did it
 * @param at in whole milliseconds
 * @param from the network address a caller has at the gateway, which writes it anew for us; as
 *     trustworthy as the network between. Null if none was known, or what was known is none
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

  /** The record of those who run Clientele itself, beside those of the practices. */
  public static final String OWN_RECORD = "clientele";

  private static final Pattern IP = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  public AuditEntry {
    from = address(from);
  }

  /** What is believed to be a network address; null if there is none, or it is none. */
  static @Nullable String address(@Nullable String from) {
    return from != null && IP.matcher(from).matches() ? from : null;
  }

  /** The place right after this entry. */
  AuditPosition position() {
    return new AuditPosition(at, id);
  }
}
