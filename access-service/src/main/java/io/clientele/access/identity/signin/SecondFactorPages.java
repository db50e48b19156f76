package io.clientele.access.identity.signin;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.secondfactor.SecondStep;
import io.clientele.access.secondfactor.SecondStep.Need;
import io.clientele.platform.aggregate.Cause;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of a sign-in: a code of the authenticator, or a backup code (ACC-7). */
@Controller
class SecondFactorPages {

  private final HalfSignIns halves;
  private final SignInSteps steps;
  private final SecondStep second;
  private final Clock clock;

  SecondFactorPages(HalfSignIns halves, SignInSteps steps, SecondStep second, Clock clock) {
    this.halves = halves;
    this.steps = steps;
    this.second = second;
    this.clock = clock;
  }

  @GetMapping(SignInSteps.SECOND)
  ModelAndView form(HttpServletRequest request) {
    return halves
        .of(request)
        .map(half -> asked(second.need(half.login())))
        .orElseGet(() -> new ModelAndView("redirect:/login"));
  }

  private static ModelAndView asked(Need need) {
    return need == Need.SET_UP
        ? new ModelAndView("redirect:" + SignInSteps.SET_UP)
        : new ModelAndView("second-factor/code");
  }

  /** Null once they are on their way. */
  @PostMapping(SignInSteps.SECOND)
  @Nullable ModelAndView check(
      @RequestParam(defaultValue = "") @Size(max = 100) String code,
      Guesser who,
      Cause cause,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    var found = halves.of(request);
    if (found.isEmpty()) {
      return new ModelAndView("redirect:/login");
    }
    var half = found.get();
    if (second.need(half.login()) == Need.SET_UP) {
      return new ModelAndView("redirect:" + SignInSteps.SET_UP);
    }
    return switch (second.check(half.login(), code, who, cause)) {
      case Verdict.Right right -> {
        var both = SignInFactors.withSecond(half.first(), half.login(), clock.instant());
        steps.complete(both, half.login(), request, response);
        yield null;
      }
      case Verdict.Wrong wrong ->
          new ModelAndView("second-factor/code", HttpStatus.UNPROCESSABLE_CONTENT)
              .addObject("failed", true);
      case Verdict.Wait wait -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
        yield new ModelAndView("second-factor/code", HttpStatus.TOO_MANY_REQUESTS)
            .addObject("wait", wait.inWords());
      }
    };
  }
}
