package io.clientele.access.login;

import io.clientele.access.login.LoginEvent.OperatorChanged;
import io.clientele.access.login.LoginEvent.OperatorChanged.What;
import io.clientele.platform.decision.Decision;
import java.time.Instant;

/**
 * Who runs Clientele itself (ACC-7): a login has the role or has it not. It belongs to no practice
 * by it, and sees nothing of any.
 */
public final class OperatorRole {

  private OperatorRole() {}

  /**
   * A login is an operator from now on; only one whose email was proven and that has a second
   * factor: were it set up afterwards, a password alone would be enough to become one. If it was
   * switched off it is on again, and the person hears of it by mail.
   */
  public static Decision<Login, LoginEvent> appoint(Login login, Instant now) {
    if (login.isOperator()) {
      return Decision.unchanged();
    }
    if (!login.verified() || LoginMerge.isGone(login)) {
      return Decision.refused(LoginRefusal.notVerified());
    }
    var factor = login.secondFactorOrNone();
    if (!factor.isSet()) {
      return Decision.refused(LoginRefusal.operatorNeedsSecondFactor());
    }
    var next =
        login
            .copy()
            .operatorSince(now)
            .secondFactor(factor.offUntil(null))
            .tokensEnd()
            .telling(NoticeKind.OPERATOR_APPOINTED, login.email(), now);
    return Decision.done(next.made(), new OperatorChanged(login.id(), What.APPOINTED));
  }

  /** A login is an operator no longer; twice is as good as once. */
  public static Decision<Login, LoginEvent> dismiss(Login login) {
    return login.isOperator()
        ? Decision.done(
            login.copy().operatorSince(null).tokensEnd().made(),
            new OperatorChanged(login.id(), What.DISMISSED))
        : Decision.unchanged();
  }
}
