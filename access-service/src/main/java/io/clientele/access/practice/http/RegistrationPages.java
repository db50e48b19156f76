package io.clientele.access.practice.http;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.practice.Confirmation;
import io.clientele.access.practice.Confirming;
import io.clientele.access.practice.Registration;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.secret.LinkToken;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages behind a mailed link. Opening one confirms nothing: mail scanners and previews open
 * links too.
 */
@Controller
@RequestMapping("/registration/{token}")
class RegistrationPages {

  private final Confirming confirming;

  RegistrationPages(Confirming confirming) {
    this.confirming = confirming;
  }

  @GetMapping
  ModelAndView open(@PathVariable String token) {
    var found = confirming.find(new LinkToken(token));
    var confirmed = found.map(Registration::confirmedAt).isPresent();
    return page(found, confirmed ? "registration/done" : "registration/confirm")
        .addObject("token", token);
  }

  @PostMapping
  ModelAndView confirm(
      @PathVariable String token,
      @RequestParam(defaultValue = "") @Size(max = 200) String password,
      Guesser who,
      Cause cause,
      HttpServletResponse response) {
    return switch (confirming.confirm(new LinkToken(token), password, who, cause)) {
      case Confirmation.Done done -> page(Optional.of(done.registration()), "registration/done");
      case Confirmation.WrongPassword wrong ->
          page(Optional.of(wrong.registration()), "registration/confirm")
              .addObject("token", token)
              .addObject("failed", true);
      case Confirmation.Slowed slowed -> {
        var wait = slowed.verdict();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
        var page = page(Optional.of(slowed.registration()), "registration/confirm");
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        yield page.addObject("token", token).addObject("wait", wait.inWords());
      }
      case Confirmation.Nowhere nowhere -> page(Optional.empty(), "registration/unknown");
    };
  }

  /** Unknown, used up by a newer mail, expired: one page for all, which tells nothing. */
  private static ModelAndView page(Optional<Registration> found, String view) {
    if (found.isEmpty()) {
      return new ModelAndView("registration/unknown", HttpStatus.NOT_FOUND);
    }
    return new ModelAndView(view, "practice", found.get().name());
  }
}
