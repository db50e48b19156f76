package io.clientele.access.identity.signin;

import io.clientele.access.guessing.Verdict;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInPages {

  /** Where a sign-in is passed on to that is not looked at; its wait is an attribute. */
  static final String SLOWED = "/login/slowed";

  /** The form; it says what went wrong before, if anything did. */
  @GetMapping("/login")
  ModelAndView form(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String busy) {
    return new ModelAndView("login")
        .addObject("failed", error != null)
        .addObject("busy", busy != null);
  }

  /** The form once more, for somebody who must wait before they try again (ACC-9). */
  @PostMapping(SLOWED)
  ModelAndView slowed(
      @RequestAttribute(required = false) Verdict.@Nullable Wait wait,
      HttpServletResponse response) {
    if (wait == null) {
      return new ModelAndView("redirect:/login"); // nobody was sent here
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
    return new ModelAndView("login", HttpStatus.TOO_MANY_REQUESTS)
        .addObject("wait", wait.inWords());
  }

  /** For those who came by themselves and not from a client that waits for them. */
  @GetMapping("/login/done")
  String done() {
    return "signed-in";
  }
}
