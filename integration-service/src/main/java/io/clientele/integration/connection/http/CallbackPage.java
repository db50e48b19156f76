package io.clientele.integration.connection.http;

import io.clientele.integration.connection.Asked;
import io.clientele.integration.connection.SignIns;
import io.clientele.integration.connection.SignIns.Result;
import io.clientele.integration.connection.WayBack;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Software;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where providers send a browser to after a sign-in; where a provider has no page for that, the
 * page itself (INT-3). It says in a few words what became of it; who started it goes on where they
 * were.
 */
@Controller
class CallbackPage {

  private static final String PATH = "/api/oauth/callback/{software}";
  private static final int LONGEST = 4096;
  private static final int MOST = 20;
  private static final Asked NOBODY = new Asked(null, 0);

  private final SignIns signIns;
  private final Providers providers;
  private final BrowserCookies cookies;

  CallbackPage(SignIns signIns, Providers providers, BrowserCookies cookies) {
    this.signIns = signIns;
    this.providers = providers;
    this.cookies = cookies;
  }

  @GetMapping(PATH)
  ModelAndView back(
      @PathVariable String software,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response) {
    var provider = known(software);
    // Where there is a form, nothing is taken from an address: it is in too many histories.
    var answer = provider.filter(CallbackPage::asksItself).map(found -> answer(parameters));
    return page(provider, answer.orElse(Map.of()), parameters, request, response);
  }

  /** The form comes back. Every try is the person's own: nothing here tries again. */
  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView filled(
      @PathVariable String software,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response) {
    var provider = known(software).filter(found -> !asksItself(found));
    var answer = provider.map(found -> found.form().filled(parameters));
    return page(provider, answer.orElse(Map.of()), parameters, request, response);
  }

  private ModelAndView page(
      Optional<Provider> provider,
      Map<String, String> answer,
      Map<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    var state = parameters.getOrDefault("state", "");
    var back =
        provider
            .filter(found -> areBounded(parameters))
            .map(
                found ->
                    new WayBack(
                        found.software(),
                        state,
                        answer,
                        refused(parameters),
                        cookies.shown(request, state)));
    var result = back.map(signIns::take).orElse(Result.UNKNOWN);
    cookies
        .toForget(request, state, isOver(result))
        .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
    // Refused, the form can be filled in once more.
    var form =
        result == Result.ASKED || result == Result.REFUSED
            ? provider.filter(found -> !asksItself(found))
            : Optional.<Provider>empty();
    // The address holds a code or a state: it goes nowhere. From a form it may go to ourselves, or
    // browsers send "Origin: null" with it, which looks like forgery.
    response.setHeader("Referrer-Policy", form.isPresent() ? "same-origin" : "no-referrer");
    var page = new ModelAndView("integration/callback", status(result)).addObject("result", result);
    form.ifPresent(
        found -> {
          page.setViewName("integration/sign-in");
          page.addObject("state", state)
              .addObject("asked", back.flatMap(signIns::asked).orElse(NOBODY))
              .addObject("path", pathOf(found.software()))
              .addObject("needs", found.needs())
              .addObject("form", found.form());
        });
    return page;
  }

  /** How many refusals the form knew of when it was shown; one that does not say knew of none. */
  private static int refused(Map<String, String> parameters) {
    var text = parameters.getOrDefault("refused", "");
    return text.matches("[0-9]") ? Integer.parseInt(text) : 0;
  }

  private static boolean asksItself(Provider provider) {
    return provider.form().isNone();
  }

  private Optional<Provider> known(String software) {
    return Arrays.stream(Software.values())
        .filter(known -> pathOf(known).equals(software))
        .findFirst()
        .map(providers::of);
  }

  private static String pathOf(Software software) {
    return software.name().toLowerCase(Locale.ROOT);
  }

  private static boolean areBounded(Map<String, String> parameters) {
    return parameters.size() <= MOST
        && parameters.entrySet().stream()
            .allMatch(one -> one.getKey().length() + one.getValue().length() <= LONGEST);
  }

  /** What came back; nothing if the person did not allow it. */
  private static Map<String, String> answer(Map<String, String> parameters) {
    var answer = new HashMap<>(parameters);
    answer.remove("state");
    answer.values().removeIf(String::isEmpty);
    return answer.containsKey("error") ? Map.of() : answer;
  }

  private static boolean isOver(Result result) {
    return switch (result) {
      case DONE, RECONNECTED, SETTLING, RESTING, DIFFERS, USED, TOO_LATE, ENDED -> true;
      case ASKED, CANCELLED, UNKNOWN, ELSEWHERE, REFUSED, NOT_NOW -> false;
    };
  }

  private static HttpStatus status(Result result) {
    return switch (result) {
      case DONE, RECONNECTED, SETTLING, RESTING, ASKED, CANCELLED -> HttpStatus.OK;
      case DIFFERS -> HttpStatus.CONFLICT;
      case ELSEWHERE -> HttpStatus.FORBIDDEN;
      case UNKNOWN, REFUSED -> HttpStatus.BAD_REQUEST;
      case USED, TOO_LATE, ENDED -> HttpStatus.GONE;
      case NOT_NOW -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }
}
