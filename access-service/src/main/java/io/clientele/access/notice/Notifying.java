package io.clientele.access.notice;

import io.clientele.access.login.Login;
import io.clientele.access.login.LoginNotice;
import io.clientele.access.login.Logins;
import io.clientele.access.notice.Notices.Claim;
import io.clientele.platform.mail.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends each mail until a mail server has taken it. What was done to a login lies in the login,
 * with what was done; from there it is handed on to where mails wait, under the same id however
 * often, and sent by whoever claims it. A crash at any point delays a mail and loses none.
 */
public final class Notifying {

  /** Longer than any attempt takes: within it nobody else tries the same mail. */
  static final Duration CLAIM = Duration.ofMinutes(2);

  /** The longest pause between two attempts. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final int AT_ONCE = 100;
  private static final int DOUBLINGS = 6;

  private final Logins logins;
  private final Notices notices;
  private final Map<String, Composer> composers;
  private final Courier courier;
  private final Clock clock;

  /** Sending these. */
  public Notifying(
      Logins logins,
      Notices notices,
      Collection<Composer> composers,
      Courier courier,
      Clock clock) {
    this.logins = logins;
    this.notices = notices;
    this.composers =
        composers.stream().collect(Collectors.toMap(Composer::kind, Function.identity()));
    this.courier = courier;
    this.clock = clock;
  }

  /** Sends what a login has to be told now, and one mail that was asked for, if there is one. */
  public void soon(String login) {
    logins.byId(login).ifPresent(this::handOn);
    sendDue();
  }

  /** Sends one mail, if it is due. */
  public void send(String notice) {
    attempt(notice);
  }

  /** Takes over what lies in logins. */
  public void handOnAll() {
    logins.withNotices(AT_ONCE).forEach(this::handOn);
  }

  /** Sends what is due, and stops at the first that must wait: the server may be away for all. */
  public void sendDue() {
    for (var sent = 0; sent < AT_ONCE; sent++) {
      if (!attempt(null)) {
        return;
      }
    }
  }

  private void handOn(Login login) {
    var due = login.notices();
    if (due != null) {
      due.all().forEach(one -> notices.add(Notice.of(login.id(), one)));
      logins.noticesHandedOn(login.id(), due.all().stream().map(LoginNotice::id).toList());
    }
  }

  /** Whether a mail was due and need not be tried again. */
  private boolean attempt(@Nullable String id) {
    var now = clock.instant();
    return notices.claim(id, now, now.plus(CLAIM)).filter(this::deliver).isPresent();
  }

  private boolean deliver(Claim claim) {
    return switch (said(claim.notice())) {
      // What is refused for good would be refused again.
      case TAKEN, NEVER -> {
        notices.settled(claim);
        yield true;
      }
      case LATER, BUSY -> {
        notices.postponed(claim, clock.instant().plus(pauseAfter(claim.attempt())));
        yield false;
      }
    };
  }

  private Delivery said(Notice notice) {
    var composer = composers.get(notice.kind());
    if (composer == null) {
      return Delivery.LATER; // a newer release asked for it, and will send it
    }
    return composer
        .compose(notice)
        .map(letter -> courier.deliver(notice, letter))
        .orElse(Delivery.NEVER);
  }

  /** One second, then twice as long each time, up to the longest. */
  static Duration pauseAfter(int attempt) {
    var pause = Duration.ofSeconds(1L << Math.min(attempt - 1, DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
