package io.clientele.access.login;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail that is due because of what was done to a login. It lies in the login, so that what was
 * done and that it must be told are one write.
 *
 * @param id the same however often it is handed on, so that it is mailed once
 * @param to the address, as it was then
 * @param at when it was done
 */
public record LoginNotice(String id, NoticeKind kind, String to, Instant at) {

  static LoginNotice of(String login, NoticeKind kind, String to, Instant at) {
    var what = "notice|" + login + "|" + kind + "|" + to + "|" + at.toEpochMilli();
    return new LoginNotice(
        UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString(), kind, to, at);
  }

  @Override
  public String toString() {
    return "LoginNotice[" + id + ", " + kind + "]"; // an address is in no log
  }
}
