package io.clientele.invitation.delivery.mail;

import io.clientele.invitation.delivery.Handover;
import io.clientele.invitation.delivery.Post;
import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.letter.Letter;
import io.clientele.invitation.letter.Typesetting;
import io.clientele.platform.mail.Mail;
import io.clientele.platform.mail.Mailer;
import org.jspecify.annotations.Nullable;

/** Letters by SMTP, as HTML and as plain text. */
final class SmtpPost implements Post {

  private static final String REFUSED = "the mail server refuses this mail or its recipient";

  private final Mailer mailer;
  private final Typesetting typesetting;
  private final String domain;
  private final @Nullable ReturnPaths paths;

  /**
   * Post in our name.
   *
   * @param domain the right part of Message-IDs
   * @param paths where reports of delivery go to; null where nobody reads them
   */
  SmtpPost(Mailer mailer, Typesetting typesetting, String domain, @Nullable ReturnPaths paths) {
    this.mailer = mailer;
    this.typesetting = typesetting;
    this.domain = domain;
    this.paths = paths;
  }

  @Override
  public Handover deliver(Letter letter, String to, Reference about) {
    var mail =
        new Mail(
            to,
            letter.subject(),
            letter.text(),
            typesetting.html(letter),
            kind(letter) + about + "@" + domain,
            paths == null ? null : paths.of(about));
    return switch (mailer.send(mail, "invitation " + about)) {
      case TAKEN -> new Handover.Taken();
      case LATER -> new Handover.Later();
      case BUSY -> new Handover.Busy();
      case NEVER -> new Handover.Never(REFUSED);
    };
  }

  /** How the Message-ID begins: a reminder is another mail. */
  private static String kind(Letter letter) {
    return switch (letter.occasion()) {
      case INVITATION -> "invitation.";
      case REMINDER -> "reminder.";
    };
  }
}
