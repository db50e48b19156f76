package io.clientele.invitation.letter.mail;

import io.clientele.invitation.letter.Letter;
import io.clientele.invitation.letter.Typesetting;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** By the template {@code mail/invitation}, which has no words of its own. */
@Component
final class TemplateTypesetting implements Typesetting {

  private final ITemplateEngine templates;

  TemplateTypesetting(ITemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  public String html(Letter letter) {
    var context = new Context(letter.language().locale());
    context.setVariable("letter", letter);
    return templates.process("mail/invitation", context);
  }
}
