package io.clientele.access.password.http;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.password.Forgotten;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a link that sets a new password. */
@Controller
@RequestMapping("/password/forgotten")
class ForgottenPages {

  private final Forgotten forgotten;

  ForgottenPages(Forgotten forgotten) {
    this.forgotten = forgotten;
  }

  @GetMapping
  ModelAndView open() {
    return form(HttpStatus.OK, "");
  }

  @PostMapping
  ModelAndView ask(@RequestParam(defaultValue = "") @Size(max = 400) String email, Guesser who) {
    return switch (forgotten.ask(email, who.block())) {
      case Forgotten.Answer.Asked asked -> new ModelAndView("password/asked");
      case Forgotten.Answer.NoAddress none ->
          form(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "This is no address mail can be sent to. Please look at it once more.");
      case Forgotten.Answer.TooOften often ->
          form(
              HttpStatus.TOO_MANY_REQUESTS,
              "Too many mails were asked for from your network. Please try again in an hour.");
    };
  }

  private static ModelAndView form(HttpStatus status, String problem) {
    return new ModelAndView("password/forgotten", status).addObject("problem", problem);
  }
}
