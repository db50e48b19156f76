package io.clientele.access.identity.selfservice;

import io.clientele.access.emailchange.AskingForEmail;
import io.clientele.access.guessing.Guesser;
import io.clientele.access.login.Login;
import io.clientele.platform.aggregate.TryAgain;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another email; it changes when the link mailed to it is followed. */
@Controller
@RequestMapping("/email/change")
class OwnEmailPages {

  private final SignedInPages pages;
  private final AskingForEmail asking;

  OwnEmailPages(SignedInPages pages, AskingForEmail asking) {
    this.pages = pages;
    this.asking = asking;
  }

  @GetMapping
  ModelAndView open(Authentication who) {
    return form(pages.login(who), "", List.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView ask(
      @RequestParam(defaultValue = "") @Size(max = 400) String email,
      @RequestParam(defaultValue = "") @Size(max = 1000) String present,
      Authentication who,
      Guesser guesser) {
    var login = pages.login(who);
    try {
      var why = asking.ask(login, email, present, guesser);
      return why.isEmpty()
          ? new ModelAndView("email/asked", "email", email)
          : form(login, email, SignedInPages.details(why), SignedInPages.statusOf(why));
    } catch (TryAgain e) {
      return form(login, email, List.of(SignedInPages.BUSY), HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private static ModelAndView form(
      Login login, String typed, List<String> problems, HttpStatus status) {
    return new ModelAndView("email/change", status)
        .addObject("email", login.email())
        .addObject("typed", typed)
        .addObject("problems", problems);
  }
}
