package io.clientele.access.emailchange;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.notice.Composer;
import io.clientele.access.notice.Letter;
import io.clientele.access.notice.Notice;
import java.util.List;
import java.util.Optional;

/** Tells the present address what was asked for, while there is time to stop it. Has no link. */
public final class EmailAskedLetters implements Composer {

  static final String KIND = "EMAIL_CHANGE_ASKED";

  private final Logins logins;

  /** Mails about these. */
  public EmailAskedLetters(Logins logins) {
    this.logins = logins;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Letter> compose(Notice notice) {
    return Optional.of(
        new Letter(
            notice.to(),
            "Your login is about to get another email",
            Optional.ofNullable(notice.login()).flatMap(logins::byId).map(Login::name).orElse(""),
            List.of(
                "somebody who knows your password asked that your Clientele login has another email"
                    + " address from now on. That happens once the new address is confirmed; then"
                    + " this one leads nowhere any more."),
            null,
            List.of(
                "If it was not you, set a new password now by \"Forgotten your password?\" on the"
                    + " sign-in page: with that, the request is void.")));
  }
}
