package io.clientele.access.emailchange;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.mailedlink.LinkMaking;
import io.clientele.access.mailedlink.LinkPurpose;
import io.clientele.access.notice.Composer;
import io.clientele.access.notice.Letter;
import io.clientele.access.notice.Notice;
import io.clientele.platform.contact.EmailAddress;
import java.util.List;
import java.util.Optional;

/** The mail to the new address: with the link, or with why there is none. */
public final class EmailLinkLetters implements Composer {

  static final String KIND = "EMAIL_CHANGE";

  private final Logins logins;
  private final LinkMaking making;

  /** Mails about these. */
  public EmailLinkLetters(Logins logins, LinkMaking making) {
    this.logins = logins;
    this.making = making;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Letter> compose(Notice notice) {
    return Optional.ofNullable(notice.login())
        .flatMap(logins::byId)
        .map(login -> hasLogin(notice) ? taken(notice) : link(notice, login));
  }

  private boolean hasLogin(Notice notice) {
    return EmailAddress.read(notice.to()).flatMap(logins::byEmail).isPresent();
  }

  private Letter link(Notice notice, Login login) {
    var secret = making.of(LinkPurpose.EMAIL_CHANGE, notice.id());
    return new Letter(
        notice.to(),
        "Confirm your new email",
        login.name(),
        List.of(
            "somebody, most likely you, wants to sign in to Clientele with this address from now"
                + " on. To confirm, open this page and press the button there:"),
        new Letter.Link("Open the confirmation page", "/email/" + secret.text()),
        List.of(
            "The link works once, for 24 hours. If it was not you, do nothing: nothing happens"
                + " then."));
  }

  /** Told to whoever reads the mail of the address, and to nobody else. */
  private static Letter taken(Notice notice) {
    return new Letter(
        notice.to(),
        "This address has a Clientele login already",
        "",
        List.of(
            "somebody, most likely you, wants to sign in to Clientele with this address from now"
                + " on. It has a login of its own already, so nothing was changed.",
            "If both logins are yours, sign in to the one you want to keep and bring the other one"
                + " in there."),
        null,
        List.of("If it was not you, do nothing."));
  }
}
