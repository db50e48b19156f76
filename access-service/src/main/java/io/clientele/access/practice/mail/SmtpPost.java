package io.clientele.access.practice.mail;

import io.clientele.access.practice.Post;
import io.clientele.access.practice.Registration;
import io.clientele.platform.secret.LinkToken;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

final class SmtpPost implements Post {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
  private static final String TEXT =
      """
      Hello %s,

      somebody, most likely you, wants to register the practice "%s" with Clientele.
      To confirm, open this link and press the button there:

      %s

      The link works for %d hours. If it was not you, do nothing: nothing happens then.
      """;

  private final JavaMailSender sender;
  private final ITemplateEngine templates;
  private final String from;
  private final String publicUrl;

  SmtpPost(
      JavaMailSender sender, ITemplateEngine templates, MailSettings settings, String publicUrl) {
    this.sender = sender;
    this.templates = templates;
    this.from = settings.from();
    this.publicUrl = publicUrl;
  }

  @Override
  public boolean deliver(Registration to, LinkToken link) {
    try {
      var message = sender.createMimeMessage();
      var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
      helper.setFrom(from);
      helper.setTo(to.email().text());
      helper.setSubject("Confirm " + to.name());
      var address = publicUrl + "/registration/" + link.text();
      helper.setText(text(to, address), html(to, address));
      sender.send(message);
      return true;
    } catch (MessagingException | MailException e) {
      // By id: an address is personal and belongs in no log.
      LOG.warn("the mail of registration {} did not get out: {}", to.id(), causes(e));
      return false;
    }
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

  /** The kinds of what went wrong; the messages of a mail server quote addresses. */
  private static String causes(Throwable failure) {
    var names = new StringBuilder(failure.getClass().getSimpleName());
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      names.append(" by ").append(cause.getClass().getSimpleName());
    }
    return names.toString();
  }
}
