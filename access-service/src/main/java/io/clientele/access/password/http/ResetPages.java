package io.clientele.access.password.http;

import io.clientele.access.login.CredentialPolicy;
import io.clientele.access.login.Login;
import io.clientele.access.password.Resetting;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.secret.LinkToken;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind the link in the mail. Opening it changes nothing: mail scanners and previews open
 * links too.
 */
@Controller
@RequestMapping("/password/reset/{token}")
class ResetPages {

  private static final String BUSY = "We are rather busy. Please try again in a moment.";

  private final Resetting resetting;

  ResetPages(Resetting resetting) {
    this.resetting = resetting;
  }

  @GetMapping
  ModelAndView open(@PathVariable String token) {
    return resetting
        .find(new LinkToken(token))
        .map(login -> form(login, token, List.of(), HttpStatus.OK))
        .orElseGet(ResetPages::over);
  }

  @PostMapping
  ModelAndView reset(
      @PathVariable String token,
      @RequestParam(defaultValue = "") @Size(max = 1000) String password,
      Cause cause) {
    var secret = new LinkToken(token);
    var login = resetting.find(secret);
    if (login.isEmpty()) {
      return over();
    }
    try {
      return switch (resetting.reset(secret, password, cause)) {
        case Resetting.Answer.Done done -> new ModelAndView("password/set");
        case Resetting.Answer.Nowhere nowhere -> over();
        case Resetting.Answer.Refused no ->
            form(
                login.get(),
                token,
                no.why().stream().map(Refusal::detail).toList(),
                HttpStatus.UNPROCESSABLE_CONTENT);
      };
    } catch (TryAgain e) {
      return form(login.get(), token, List.of(BUSY), HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  /** Made up, expired, used: one page for all, which tells nothing. */
  private static ModelAndView over() {
    return new ModelAndView("password/over", HttpStatus.NOT_FOUND);
  }

  private static ModelAndView form(
      Login login, String token, List<String> problems, HttpStatus status) {
    return new ModelAndView("password/reset", status)
        .addObject("email", login.email())
        .addObject("token", token)
        .addObject("shortest", CredentialPolicy.SHORTEST)
        .addObject("problems", problems);
  }
}
