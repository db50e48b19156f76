package io.clientele.access.notice.mail;

import io.clientele.access.notice.Courier;
import io.clientele.access.notice.Letter;
import io.clientele.access.notice.Notice;
import io.clientele.platform.mail.Delivery;
import io.clientele.platform.mail.Mail;
import io.clientele.platform.mail.Mailer;
import java.util.ArrayList;
import java.util.Locale;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A letter as a mail in two forms. */
final class SmtpCourier implements Courier {

  private final Mailer mailer;
  private final ITemplateEngine templates;
  private final String publicUrl;

  SmtpCourier(Mailer mailer, ITemplateEngine templates, String publicUrl) {
    this.mailer = mailer;
    this.templates = templates;
    this.publicUrl = publicUrl;
  }

  @Override
  public Delivery deliver(Notice notice, Letter letter) {
    var mail =
        new Mail(
            letter.to(),
            letter.subject(),
            text(letter),
            html(letter),
            "notice-" + notice.id() + "@clientele");
    return mailer.send(mail, "notice " + notice.id());
  }

  private static String greeting(Letter letter) {
    return letter.name().isEmpty() ? "Hello," : "Hello " + letter.name() + ",";
  }

  private String text(Letter letter) {
    var parts = new ArrayList<String>();
    parts.add(greeting(letter));
    parts.addAll(letter.paragraphs());
    var link = letter.link();
    if (link != null) {
      parts.add(publicUrl + link.path());
    }
    parts.addAll(letter.after());
    return String.join("\n\n", parts) + "\n";
  }

  private String html(Letter letter) {
    var context = new Context(Locale.UK);
    context.setVariable("title", letter.subject());
    context.setVariable("greeting", greeting(letter));
    context.setVariable("paragraphs", letter.paragraphs());
    context.setVariable("after", letter.after());
    var link = letter.link();
    if (link != null) {
      context.setVariable("words", link.words());
      context.setVariable("address", publicUrl + link.path());
    }
    return templates.process("mail/notice", context);
  }
}
