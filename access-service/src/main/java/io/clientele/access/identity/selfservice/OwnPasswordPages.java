package io.clientele.access.identity.selfservice;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.login.CredentialPolicy;
import io.clientele.access.login.Login;
import io.clientele.access.password.Changing;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import jakarta.servlet.http.HttpServletRequest;
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

/** Another password, for who knows the present one. */
@Controller
@RequestMapping("/password/change")
class OwnPasswordPages {

  private final SignedInPages pages;
  private final Changing changing;

  OwnPasswordPages(SignedInPages pages, Changing changing) {
    this.pages = pages;
    this.changing = changing;
  }

  @GetMapping
  ModelAndView open(Authentication who) {
    return form(pages.login(who), List.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView change(
      @RequestParam(defaultValue = "") @Size(max = 1000) String present,
      @RequestParam(defaultValue = "") @Size(max = 1000) String password,
      Authentication who,
      Guesser guesser,
      Cause cause,
      HttpServletRequest request) {
    var login = pages.login(who);
    try {
      var why = changing.change(login, present, password, guesser, cause);
      if (!why.isEmpty()) {
        return form(login, SignedInPages.details(why), SignedInPages.statusOf(why));
      }
    } catch (TryAgain e) {
      return form(login, List.of(SignedInPages.BUSY), HttpStatus.SERVICE_UNAVAILABLE);
    }
    SignedInPages.signOut(request);
    return new ModelAndView("password/set");
  }

  private static ModelAndView form(Login login, List<String> problems, HttpStatus status) {
    return new ModelAndView("password/change", status)
        .addObject("email", login.email())
        .addObject("shortest", CredentialPolicy.SHORTEST)
        .addObject("problems", problems);
  }
}
