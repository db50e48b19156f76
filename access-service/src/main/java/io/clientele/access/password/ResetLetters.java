package io.clientele.access.password;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.NewCredentials;
import io.clientele.access.mailedlink.LinkMaking;
import io.clientele.access.mailedlink.LinkPurpose;
import io.clientele.access.mailedlink.MailedLink;
import io.clientele.access.mailedlink.MailedLinks;
import io.clientele.access.notice.Composer;
import io.clientele.access.notice.Letter;
import io.clientele.access.notice.Notice;
import io.clientele.platform.contact.EmailAddress;
import java.util.List;
import java.util.Optional;

/** The mail with the link that sets a password. An email without a login gets none. */
public final class ResetLetters implements Composer {

  static final String KIND = "PASSWORD_RESET";

  private final Logins logins;
  private final MailedLinks links;
  private final LinkMaking making;

  /** Mails to these. */
  public ResetLetters(Logins logins, MailedLinks links, LinkMaking making) {
    this.logins = logins;
    this.links = links;
    this.making = making;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Letter> compose(Notice notice) {
    return EmailAddress.read(notice.to())
        .flatMap(logins::byEmail)
        .map(login -> letter(notice, login));
  }

  private Letter letter(Notice notice, Login login) {
    var secret = making.of(LinkPurpose.PASSWORD_RESET, notice.id());
    // Before the mail is out: a link that was mailed must lead somewhere.
    links.keep(
        new MailedLink(
            notice.id(),
            LinkPurpose.PASSWORD_RESET,
            login.id(),
            NewCredentials.mark(login),
            null,
            notice.until()),
        secret);
    return new Letter(
        login.email(),
        "Set a new password",
        login.name(),
        List.of(
            "somebody, most likely you, has forgotten the password of your Clientele login. To set"
                + " a new one, open this page:"),
        new Letter.Link("Set a new password", "/password/reset/" + secret.text()),
        List.of(
            "The link works once, for an hour. If it was not you, do nothing: your password stays"
                + " as it is."));
  }
}
