package io.clientele.invitation.delivery.mail;

import io.clientele.invitation.delivery.Handover;
import io.clientele.invitation.delivery.Post;
import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.letter.Letter;
import io.clientele.invitation.letter.Typesetting;
import io.clientele.platform.mail.Mail;
import io.clientele.platform.mail.Mailer;

/** Letters by SMTP, as HTML and as plain text. */
final class SmtpPost implements Post {

  private static final String REFUSED = "the mail server refuses this mail or its recipient";

  private final Mailer mailer;
  private final Typesetting typesetting;
  private final String domain;

  /**
   * Post in our name.
   *
   * @param domain the right part of Message-IDs
   */
  SmtpPost(Mailer mailer, Typesetting typesetting, String domain) {
    this.mailer = mailer;
    this.typesetting = typesetting;
    this.domain = domain;
  }

  @Override
  public Handover deliver(Letter letter, String to, Reference about) {
    var mail =
        new Mail(
            to,
            letter.subject(),
            letter.text(),
            typesetting.html(letter),
            "invitation." + about + "@" + domain);
    return switch (mailer.send(mail, "invitation " + about)) {
      case TAKEN -> new Handover.Taken();
      case LATER -> new Handover.Later();
      case NEVER -> new Handover.Never(REFUSED);
    };
  }
}
