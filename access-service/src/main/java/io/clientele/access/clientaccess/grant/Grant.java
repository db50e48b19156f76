package io.clientele.access.clientaccess.grant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One grant.
 *
 * @param duties what it is for, never none
 * @param by the login that gave it; null if it was given before that was kept
 * @param at when; null as well then
 */
public record Grant(Grantee to, List<Duty> duties, @Nullable String by, @Nullable Instant at) {

  public Grant {
    duties = duties == null ? Duty.ALL : Duty.named(duties);
  }

  /** One that was given before it was kept by whom, when and for what: for everything (ACC-3a). */
  public static Grant of(Grantee to) {
    return new Grant(to, Duty.ALL, null, null);
  }

  /** The same grant, to somebody else. */
  Grant passedTo(Grantee other) {
    return new Grant(other, duties, by, at);
  }

  /** The same grant, for something else. */
  public Grant carrying(List<Duty> others) {
    return new Grant(to, others, by, at);
  }
}
