package io.clientele.access.identity.secondfactor;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.identity.signin.SignInFactors;
import io.clientele.access.identity.signin.SignInSteps;
import io.clientele.access.login.Login;
import io.clientele.access.onetime.BackupCode;
import io.clientele.access.onetime.TotpSecret;
import io.clientele.access.secondfactor.SecondFactors;
import io.clientele.access.secondfactor.SettingUp;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Setting up a second factor: by somebody who is signed in, or on the way there because a practice
 * requires it (ACC-7). Secret and backup codes are shown once, and no cache keeps the page.
 */
@Controller
class SecondFactorSetUpPages {

  static final String CONFIRMATION = "/login/second-factor/confirmation";
  static final String ONWARDS = "/login/second-factor/onwards";

  private final SecondFactorPerson people;
  private final SecondFactors factors;
  private final SignInSteps steps;
  private final Clock clock;

  SecondFactorSetUpPages(
      SecondFactorPerson people, SecondFactors factors, SignInSteps steps, Clock clock) {
    this.people = people;
    this.factors = factors;
    this.steps = steps;
    this.clock = clock;
  }

  @GetMapping(SignInSteps.SET_UP)
  ModelAndView begin(HttpServletRequest request) {
    return people
        .of(request)
        .map(person -> beginning(person, List.of(), HttpStatus.OK))
        .orElseGet(SecondFactorPerson::nobody);
  }

  private static ModelAndView beginning(
      SecondFactorPerson.Known person, List<Refusal> why, HttpStatus status) {
    return person.login().secondFactorOrNone().isSet()
        ? new ModelAndView("redirect:" + SecondFactorSettingsPages.SETTINGS)
        : new ModelAndView("second-factor/begin", status)
            .addObject("required", !person.whole())
            .addObject("email", person.login().email())
            .addObject("problems", details(why));
  }

  @PostMapping(SignInSteps.SET_UP)
  ModelAndView begun(
      @RequestParam(defaultValue = "") @Size(max = 1000) String password,
      Guesser who,
      Cause cause,
      HttpServletRequest request) {
    var found = people.of(request);
    if (found.isEmpty()) {
      return SecondFactorPerson.nobody();
    }
    var person = found.get();
    var outcome =
        person.whole()
            ? factors.begin(person.login(), password, who, people.by(person, cause))
            : factors.begin(person.login(), people.by(person, cause));
    return switch (outcome) {
      case SettingUp.Begun begun ->
          shown(person.login(), begun.secret(), begun.sealed(), List.of(), HttpStatus.OK);
      case SettingUp.Refused no -> beginning(person, no.why(), statusOf(no.why()));
      case SettingUp.Done done -> throw new IllegalStateException("only begun");
    };
  }

  private static ModelAndView shown(
      Login login, TotpSecret secret, String sealed, List<Refusal> why, HttpStatus status) {
    return new ModelAndView("second-factor/set-up", status)
        .addObject("qr", QrCode.of(secret.uri(login.email())))
        .addObject("secret", secret.inGroups())
        .addObject("sealed", sealed)
        .addObject("problems", details(why));
  }

  @PostMapping(CONFIRMATION)
  ModelAndView confirm(
      @RequestParam(defaultValue = "") @Size(max = 100) String code,
      @RequestParam(defaultValue = "") @Size(max = 1000) String sealed,
      Guesser who,
      Cause cause,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = people.of(request);
    // Only for the page that was shown the secret: whoever guesses its address is shown nothing.
    var secret = found.flatMap(person -> factors.begun(person.login(), sealed)).orElse(null);
    if (found.isEmpty() || secret == null) {
      return new ModelAndView("redirect:" + SignInSteps.SET_UP);
    }
    var person = found.get();
    return switch (factors.confirm(person.login(), code, who, people.by(person, cause))) {
      case SettingUp.Done done -> {
        var now = people.again(person);
        var both = SignInFactors.withSecond(person.sign(), now, clock.instant());
        steps.signedIn(both, now, request, response);
        yield backupCodes(done.backupCodes());
      }
      case SettingUp.Refused no ->
          shown(person.login(), secret, sealed, no.why(), statusOf(no.why()));
      case SettingUp.Begun begun -> throw new IllegalStateException("already begun");
    };
  }

  /** After the backup codes: to the client that waits, or to the page that says it is done. */
  @GetMapping(ONWARDS)
  @Nullable ModelAndView onwards(HttpServletRequest request, HttpServletResponse response)
      throws java.io.IOException, jakarta.servlet.ServletException {
    var person = people.of(request).filter(SecondFactorPerson.Known::whole);
    if (person.isEmpty()) {
      return SecondFactorPerson.nobody();
    }
    steps.onwards(person.get().sign(), request, response);
    return null;
  }

  static ModelAndView backupCodes(List<BackupCode> codes) {
    return new ModelAndView("second-factor/backup-codes")
        .addObject("codes", codes.stream().map(BackupCode::inGroups).toList());
  }

  static List<String> details(List<Refusal> why) {
    return why.stream().map(Refusal::detail).toList();
  }

  static HttpStatus statusOf(List<Refusal> why) {
    return why.stream().anyMatch(one -> one.reason().kind() == Reason.Kind.TOO_MANY)
        ? HttpStatus.TOO_MANY_REQUESTS
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }
}
