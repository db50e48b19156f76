package io.clientele.access.joining.http;

import io.clientele.access.clientaccess.ClientNames;
import io.clientele.access.guessing.Guesser;
import io.clientele.access.joining.Joined;
import io.clientele.access.joining.Joining;
import io.clientele.access.joining.Place;
import io.clientele.access.joining.Ticket;
import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.page.LanguageOfPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that follows an accepted invitation. Its ticket comes in a cookie, so that it stands in
 * no address and no history.
 */
@Controller
@RequestMapping("/joining")
class JoiningPages {

  private static final String TICKET = "joining-ticket";
  private static final String NONE = "";

  private final Joining joining;
  private final ClientNames clients;
  private final Aggregates<Practice, PracticeEvent> practices;
  private final MessageSource words;
  private final LanguageOfPages languages;

  JoiningPages(
      Joining joining,
      ClientNames clients,
      Aggregates<Practice, PracticeEvent> practices,
      MessageSource words,
      LanguageOfPages languages) {
    this.joining = joining;
    this.clients = clients;
    this.practices = practices;
    this.words = words;
    this.languages = languages;
  }

  @GetMapping
  ModelAndView open(
      @CookieValue(name = TICKET, defaultValue = NONE) String ticket, HttpServletRequest request) {
    return joining
        .find(ticket)
        .map(found -> form(found, List.of(), HttpStatus.OK, request))
        .orElseGet(() -> over(request));
  }

  @PostMapping
  ModelAndView join(
      @CookieValue(name = TICKET, defaultValue = NONE) String ticket,
      @RequestParam(defaultValue = "") @Size(max = 1000) String password,
      Guesser who,
      Cause cause,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = joining.find(ticket).orElse(null);
    if (found == null) {
      return over(request);
    }
    try {
      return switch (joining.join(ticket, password, who, cause)) {
        case Joined.Refused no -> refused(no.why(), found, request, response);
        case Joined.Done done -> {
          response.addHeader(HttpHeaders.SET_COOKIE, forgetTicket().toString());
          yield page("joining/done", found, HttpStatus.OK, request);
        }
      };
    } catch (TryAgain e) {
      var busy = words.getMessage("joining.busy", null, found.language());
      return form(found, List.of(busy), HttpStatus.SERVICE_UNAVAILABLE, request);
    }
  }

  private ModelAndView refused(
      List<Refusal> why, Ticket ticket, HttpServletRequest request, HttpServletResponse response) {
    why.stream()
        .map(one -> one.facts().get("retryAfter"))
        .filter(Objects::nonNull)
        .forEach(after -> response.setHeader(HttpHeaders.RETRY_AFTER, after.toString()));
    var said = why.stream().map(one -> said(one, ticket.language())).toList();
    return form(ticket, said, statusOf(why), request);
  }

  /** In English it stands with the rule. */
  private String said(Refusal why, Locale language) {
    var key = "joining.why." + why.reason().name();
    return Objects.requireNonNull(words.getMessage(key, null, why.detail(), language));
  }

  private static HttpStatus statusOf(List<Refusal> why) {
    if (has(why, Reason.Kind.TOO_MANY)) {
      return HttpStatus.TOO_MANY_REQUESTS;
    }
    return has(why, Reason.Kind.NOT_YET)
        ? HttpStatus.SERVICE_UNAVAILABLE
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private static boolean has(List<Refusal> why, Reason.Kind kind) {
    return why.stream().anyMatch(one -> one.reason().kind() == kind);
  }

  /** No ticket, a forged one, an expired one: one page for all, which tells nothing. */
  private ModelAndView over(HttpServletRequest request) {
    return page("joining/over", HttpStatus.NOT_FOUND, request);
  }

  private ModelAndView form(
      Ticket ticket, List<String> problems, HttpStatus status, HttpServletRequest request) {
    return page("joining/join", ticket, status, request).addObject("problems", problems);
  }

  private ModelAndView page(
      String view, Ticket ticket, HttpStatus status, HttpServletRequest request) {
    languages.speak(ticket.language(), request);
    return page(view, status, request)
        .addObject("name", ticket.name())
        .addObject("email", ticket.email().text())
        .addObject("account", nameOf(ticket.place()).orElse("Clientele"));
  }

  private ModelAndView page(String view, HttpStatus status, HttpServletRequest request) {
    return new ModelAndView(view, status)
        .addObject("lang", languages.resolveLocale(request).getLanguage());
  }

  private Optional<String> nameOf(Place place) {
    return switch (place) {
      case Place.AtPractice at ->
          Optional.ofNullable(practices.find(at.practice()).state()).map(Practice::name);
      case Place.AtClient at -> clients.of(at.client());
    };
  }

  private static ResponseCookie forgetTicket() {
    return ResponseCookie.from(TICKET, "")
        .path("/joining")
        .httpOnly(true)
        .sameSite("Lax")
        .maxAge(Duration.ZERO)
        .build();
  }
}
