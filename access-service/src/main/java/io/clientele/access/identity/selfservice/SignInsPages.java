package io.clientele.access.identity.selfservice;

import io.clientele.access.identity.signin.SignedInWith;
import io.clientele.access.signins.SignIn;
import io.clientele.access.signins.SigningOut;
import io.clientele.platform.aggregate.Cause;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a person is signed in; each sign-in has a button that ends it. */
@Controller
@RequestMapping("/login/sign-ins")
class SignInsPages {

  // No page of ours knows the time zone of who looks at it without a script.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final SigningOut signingOut;

  SignInsPages(SigningOut signingOut) {
    this.signingOut = signingOut;
  }

  /** One sign-in in words. */
  record Row(String id, String device, String begun, String lastUsed, boolean current) {

    static Row of(SignIn one, String current) {
      return new Row(
          one.id(),
          one.device(),
          text(one.begunAt()),
          text(one.lastUsedAt()),
          one.id().equals(current));
    }

    private static String text(Instant at) {
      return TIME.format(at);
    }
  }

  @GetMapping
  ModelAndView open(Authentication who) {
    return new ModelAndView("sign-ins", "signIns", rows(who));
  }

  private List<Row> rows(Authentication who) {
    var current = SignedInWith.signIn(who).orElse("");
    return signingOut.of(who.getName()).stream().map(one -> Row.of(one, current)).toList();
  }

  /** Also one that is over already: the page then shows that it is. */
  @PostMapping("/{id}/end")
  String end(@PathVariable String id, Authentication who, Cause cause) {
    signingOut.end(id, who.getName(), cause.by(who.getName()));
    return "redirect:/login/sign-ins";
  }

  @PostMapping("/end")
  String everywhere(Authentication who, Cause cause) {
    signingOut.everywhere(who.getName(), cause.by(who.getName()));
    return "redirect:/login";
  }
}
