package io.clientele.access.identity.selfservice;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.login.Login;
import io.clientele.access.merging.Merging;
import io.clientele.access.merging.ShownLogin;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another login of the same person becomes part of the one they are signed in with (ACC-6). */
@Controller
@RequestMapping("/login/merge")
class MergePages {

  private final SignedInPages pages;
  private final Merging merging;

  MergePages(SignedInPages pages, Merging merging) {
    this.pages = pages;
    this.merging = merging;
  }

  @GetMapping
  ModelAndView open(Authentication who) {
    return form(pages.login(who), "", List.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView merge(
      @RequestParam(defaultValue = "") @Size(max = 1000) String present,
      @RequestParam(defaultValue = "") @Size(max = 100) String code,
      @RequestParam(defaultValue = "") @Size(max = 400) String email,
      @RequestParam(defaultValue = "") @Size(max = 1000) String password,
      @RequestParam(defaultValue = "") @Size(max = 100) String otherCode,
      Authentication who,
      Guesser guesser,
      Cause cause,
      HttpServletRequest request) {
    var into = pages.login(who);
    var shown = new ShownLogin(present, code, email, password, otherCode);
    try {
      var why = merging.merge(into, shown, UUID.randomUUID().toString(), guesser, cause);
      if (!why.isEmpty()) {
        return form(into, email, SignedInPages.details(why), SignedInPages.statusOf(why));
      }
    } catch (TryAgain e) {
      return form(into, email, List.of(SignedInPages.BUSY), HttpStatus.SERVICE_UNAVAILABLE);
    }
    SignedInPages.signOut(request);
    return new ModelAndView("merge/done", "email", into.email());
  }

  private static ModelAndView form(
      Login into, String typed, List<String> problems, HttpStatus status) {
    return new ModelAndView("merge/merge", status)
        .addObject("email", into.email())
        .addObject("needsCode", into.secondFactorOrNone().isSet())
        .addObject("typed", typed)
        .addObject("problems", problems);
  }
}
