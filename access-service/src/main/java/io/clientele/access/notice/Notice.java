package io.clientele.access.notice;

import io.clientele.access.login.LoginNotice;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to go out.
 *
 * @param id the same for what must be mailed once
 * @param kind what it is about: what its composer goes by; the name of a {@link
 *     io.clientele.access.login.NoticeKind} if it tells of something that was done
 * @param login the id of the login it is about; null if that must not be known before it is written
 * @param to the address
 * @param at when what it is about was done or asked for
 * @param until after this it is not worth sending any more
 */
public record Notice(
    String id, String kind, @Nullable String login, String to, Instant at, Instant until) {

  /** How long it is tried to tell somebody what was done. */
  static final Duration WORTH_TELLING = Duration.ofDays(3);

  /** The mail that tells what was done to a login. */
  static Notice of(String login, LoginNotice due) {
    return new Notice(
        due.id(), due.kind().name(), login, due.to(), due.at(), due.at().plus(WORTH_TELLING));
  }

  @Override
  public String toString() {
    return "Notice[" + id + ", " + kind + "]"; // an address is in no log
  }
}
