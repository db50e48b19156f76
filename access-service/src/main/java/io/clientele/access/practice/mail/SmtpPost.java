package io.clientele.access.practice.mail;

import io.clientele.access.practice.Post;
import io.clientele.access.practice.Registration;
import io.clientele.platform.mail.Delivery;
import io.clientele.platform.mail.Mail;
import io.clientele.platform.mail.Mailer;
import io.clientele.platform.secret.LinkToken;
import java.util.Locale;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

final class SmtpPost implements Post {

  private static final String TEXT =
      """
      Hello %s,

      somebody, most likely you, wants to register the practice "%s" with Clientele.
      To confirm, open this link and press the button there:

      %s

      The link works for %d hours. If it was not you, do nothing: nothing happens then.
      """;

  private final Mailer mailer;
  private final ITemplateEngine templates;
  private final String publicUrl;

  SmtpPost(Mailer mailer, ITemplateEngine templates, String publicUrl) {
    this.mailer = mailer;
    this.templates = templates;
    this.publicUrl = publicUrl;
  }

  @Override
  public Delivery deliver(Registration to, LinkToken link) {
    var address = publicUrl + "/registration/" + link.text();
    var mail =
        new Mail(
            to.email().text(),
            "Confirm " + to.name(),
            text(to, address),
            html(to, address),
            "registration-" + to.practice() + "@clientele");
    return mailer.send(mail, "registration " + to.id());
  }

  private static String text(Registration to, String address) {
    return TEXT.formatted(to.adminName(), to.name(), address, Registration.VALID.toHours());
  }

  private String html(Registration to, String address) {
    var context = new Context(Locale.UK);
    context.setVariable("admin", to.adminName());
    context.setVariable("practice", to.name());
    context.setVariable("address", address);
    context.setVariable("hours", Registration.VALID.toHours());
    return templates.process("mail/confirmation", context);
  }
}
