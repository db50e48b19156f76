package io.clientele.access.login;

import io.clientele.access.login.LoginEvent.EmailChanged;
import io.clientele.access.login.LoginEvent.PasswordChanged;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Decision;
import java.time.Instant;

/**
 * How the password and the email of a login become other ones (ACC-8a). Each ends every sign-in and
 * every token of before, and every link that was mailed before; and each is told by mail, in the
 * same write.
 */
public final class NewCredentials {

  private static final String NO_PASSWORD = "NONE";

  private NewCredentials() {}

  /** What a mailed link is bound to: the mark of the password, also while there is none. */
  public static String mark(Login login) {
    return login.passwordMark().orElse(NO_PASSWORD);
  }

  /**
   * Whoever reads the mail of this login sets its password. That proves the email, too: whoever
   * made the login by text message, and only had a phone, is out (INV-6). A second factor stays.
   *
   * @param mark that of the login when the link was made; if there is another one now, the link is
   *     dead
   * @param hash of the new password
   */
  public static Decision<Login, LoginEvent> passwordReset(
      Login login, String mark, String hash, Instant now) {
    return mark.equals(mark(login))
        ? password(login, login.copy().proven(), hash, now)
        : Decision.refused(LoginRefusal.linkOver());
  }

  /**
   * Whoever knows the password sets another one.
   *
   * @param known the hash the present password was found to match
   * @param hash of the new password
   */
  public static Decision<Login, LoginEvent> passwordChanged(
      Login login, String known, String hash, Instant now) {
    return known.equals(login.passwordHash())
        ? password(login, login.copy(), hash, now)
        : Decision.refused(LoginRefusal.changedMeanwhile());
  }

  private static Decision<Login, LoginEvent> password(
      Login login, LoginCopy next, String hash, Instant now) {
    next.passwordHash(hash).signInsEnd();
    return Decision.done(
        next.telling(NoticeKind.PASSWORD_CHANGED, login.email(), now).made(),
        new PasswordChanged(login.id()));
  }

  /**
   * The login has this email from now on; the one it had leads nowhere. Whether another login has
   * it the store knows. The email is proven, for it was to it that the link was mailed.
   *
   * @param mark that of the login when the link was made
   */
  public static Decision<Login, LoginEvent> emailChanged(
      Login login, String mark, EmailAddress to, Instant now) {
    if (!mark.equals(mark(login))) {
      return Decision.refused(LoginRefusal.linkOver());
    }
    var next = login.copy().email(to.key(), to.text()).provenByItself().signInsEnd();
    next.telling(NoticeKind.EMAIL_LEFT, login.email(), now);
    next.telling(NoticeKind.EMAIL_TAKEN_ON, to.text(), now);
    return Decision.done(next.made(), new EmailChanged(login.id()));
  }
}
