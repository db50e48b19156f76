package io.clientele.access.identity.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInPages {

  /** The form; it says what went wrong before, if anything did. */
  @GetMapping("/login")
  ModelAndView form(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String busy) {
    return new ModelAndView("login")
        .addObject("failed", error != null)
        .addObject("busy", busy != null);
  }

  /** For those who came by themselves and not from a client that waits for them. */
  @GetMapping("/login/done")
  String done() {
    return "signed-in";
  }
}
