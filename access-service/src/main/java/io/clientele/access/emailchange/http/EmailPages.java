package io.clientele.access.emailchange.http;

import io.clientele.access.emailchange.ConfirmingEmail;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.secret.LinkToken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind the link to a new address. Opening it changes nothing: mail scanners and previews
 * open links too.
 */
@Controller
@RequestMapping("/email/{token}")
class EmailPages {

  private final ConfirmingEmail confirming;

  EmailPages(ConfirmingEmail confirming) {
    this.confirming = confirming;
  }

  @GetMapping
  ModelAndView open(@PathVariable String token) {
    return confirming
        .find(new LinkToken(token))
        .map(
            change ->
                new ModelAndView("email/confirm")
                    .addObject("from", change.from())
                    .addObject("to", change.to())
                    .addObject("token", token))
        .orElseGet(EmailPages::over);
  }

  @PostMapping
  ModelAndView confirm(@PathVariable String token, Cause cause) {
    return switch (confirming.confirm(new LinkToken(token), cause)) {
      case DONE -> new ModelAndView("email/done");
      case TAKEN -> new ModelAndView("email/taken", HttpStatus.CONFLICT);
      case NOWHERE -> over();
    };
  }

  /** Made up, expired, used: one page for all, which tells nothing. */
  private static ModelAndView over() {
    return new ModelAndView("email/over", HttpStatus.NOT_FOUND);
  }
}
