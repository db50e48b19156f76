package io.clientele.integration.connection.http;

import io.clientele.integration.connection.SignIns;
import io.clientele.integration.connection.SignIns.Result;
import io.clientele.integration.provider.Software;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where providers send a browser to after a sign-in. It says in a few words what became of it; who
 * started it goes on where they were.
 */
@Controller
class CallbackPage {

  private static final int LONGEST = 4096;
  private static final int MOST = 20;

  private final SignIns signIns;

  CallbackPage(SignIns signIns) {
    this.signIns = signIns;
  }

  @GetMapping("/api/oauth/callback/{software}")
  ModelAndView back(
      @PathVariable String software,
      @RequestParam Map<String, String> parameters,
      HttpServletResponse response) {
    // The address of this page holds a code: it goes nowhere, and stays nowhere.
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'");
    var result = result(software, parameters);
    return new ModelAndView("integration/callback", status(result)).addObject("result", result);
  }

  private Result result(String software, Map<String, String> parameters) {
    var state = parameters.getOrDefault("state", "");
    if (!areBounded(parameters)) {
      return Result.UNKNOWN;
    }
    for (var known : Software.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(software)) {
        return signIns.take(known, answer(parameters), state);
      }
    }
    return Result.UNKNOWN;
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

  private static HttpStatus status(Result result) {
    return switch (result) {
      case DONE, CANCELLED -> HttpStatus.OK;
      case UNKNOWN, REFUSED -> HttpStatus.BAD_REQUEST;
      case USED, TOO_LATE -> HttpStatus.GONE;
      case NOT_NOW -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }
}
