package io.clientele.access.identity.secondfactor;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.identity.signin.SignInSteps;
import io.clientele.access.secondfactor.SecondFactors;
import io.clientele.access.secondfactor.SettingUp;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * New backup codes, and no second factor any more: for who is signed in, with password and code.
 */
@Controller
class SecondFactorSettingsPages {

  static final String SETTINGS = "/login/second-factor/settings";

  private final SecondFactorPerson people;
  private final SecondFactors factors;
  private final Clock clock;

  SecondFactorSettingsPages(SecondFactorPerson people, SecondFactors factors, Clock clock) {
    this.people = people;
    this.factors = factors;
    this.clock = clock;
  }

  private Optional<SecondFactorPerson.Known> signedIn(HttpServletRequest request) {
    return people.of(request).filter(SecondFactorPerson.Known::whole);
  }

  @GetMapping(SETTINGS)
  ModelAndView settings(HttpServletRequest request) {
    return signedIn(request)
        .map(person -> page(person, List.of(), HttpStatus.OK))
        .orElseGet(SecondFactorPerson::nobody);
  }

  @PostMapping("/login/second-factor/backup-codes")
  ModelAndView regenerate(
      @RequestParam(defaultValue = "") @Size(max = 1000) String password,
      @RequestParam(defaultValue = "") @Size(max = 100) String code,
      Guesser who,
      Cause cause,
      HttpServletRequest request) {
    var found = signedIn(request);
    if (found.isEmpty()) {
      return SecondFactorPerson.nobody();
    }
    var person = found.get();
    var by = people.by(person, cause);
    return switch (factors.regenerate(person.login(), password, code, who, by)) {
      case SettingUp.Done done -> SecondFactorSetUpPages.backupCodes(done.backupCodes());
      case SettingUp.Refused no -> refused(person, no.why());
      case SettingUp.Begun begun -> throw new IllegalStateException("already begun");
    };
  }

  @PostMapping("/login/second-factor/removal")
  ModelAndView remove(
      @RequestParam(defaultValue = "") @Size(max = 1000) String password,
      @RequestParam(defaultValue = "") @Size(max = 100) String code,
      Guesser who,
      Cause cause,
      HttpServletRequest request) {
    var found = signedIn(request);
    if (found.isEmpty()) {
      return SecondFactorPerson.nobody();
    }
    var person = found.get();
    var why = factors.remove(person.login(), password, code, who, people.by(person, cause));
    return why.isEmpty() ? new ModelAndView("second-factor/removed") : refused(person, why);
  }

  private ModelAndView refused(SecondFactorPerson.Known person, List<Refusal> why) {
    return page(person, why, SecondFactorSetUpPages.statusOf(why));
  }

  private ModelAndView page(SecondFactorPerson.Known person, List<Refusal> why, HttpStatus status) {
    var factor = person.login().secondFactorOrNone();
    return factor.isSet()
        ? new ModelAndView("second-factor/settings", status)
            .addObject("off", person.login().secondFactorOff(clock.instant()).isPresent())
            .addObject("left", factor.backupCodes().size())
            .addObject("email", person.login().email())
            .addObject("problems", SecondFactorSetUpPages.details(why))
        : new ModelAndView("redirect:" + SignInSteps.SET_UP);
  }
}
