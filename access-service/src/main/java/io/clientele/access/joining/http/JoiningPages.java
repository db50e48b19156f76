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
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  private static final String BUSY = "We are rather busy. Please try again in a moment.";

  private final Joining joining;
  private final ClientNames clients;
  private final Aggregates<Practice, PracticeEvent> practices;

  JoiningPages(
      Joining joining, ClientNames clients, Aggregates<Practice, PracticeEvent> practices) {
    this.joining = joining;
    this.clients = clients;
    this.practices = practices;
  }

  @GetMapping
  ModelAndView open(@CookieValue(name = TICKET, defaultValue = NONE) String ticket) {
    return joining
        .find(ticket)
        .map(found -> form(found, List.of(), HttpStatus.OK))
        .orElseGet(JoiningPages::over);
  }

  @PostMapping
  ModelAndView join(
      @CookieValue(name = TICKET, defaultValue = NONE) String ticket,
      @RequestParam(defaultValue = "") @Size(max = 1000) String password,
      Guesser who,
      Cause cause,
      HttpServletResponse response) {
    var found = joining.find(ticket);
    if (found.isEmpty()) {
      return over();
    }
    try {
      return answer(joining.join(ticket, password, who, cause), found.get(), response);
    } catch (TryAgain e) {
      return form(found.get(), List.of(BUSY), HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private ModelAndView answer(Joined joined, Ticket ticket, HttpServletResponse response) {
    return switch (joined) {
      case Joined.Refused no -> {
        no.why().stream()
            .map(one -> one.facts().get("retryAfter"))
            .filter(Objects::nonNull)
            .forEach(after -> response.setHeader(HttpHeaders.RETRY_AFTER, after.toString()));
        yield form(ticket, details(no.why()), statusOf(no.why()));
      }
      case Joined.Done done -> {
        response.addHeader(HttpHeaders.SET_COOKIE, forgetTicket().toString());
        yield page("joining/done", ticket, HttpStatus.OK);
      }
    };
  }

  private static List<String> details(List<Refusal> why) {
    return why.stream().map(Refusal::detail).toList();
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
  private static ModelAndView over() {
    return new ModelAndView("joining/over", HttpStatus.NOT_FOUND);
  }

  private ModelAndView form(Ticket ticket, List<String> problems, HttpStatus status) {
    return page("joining/join", ticket, status).addObject("problems", problems);
  }

  private ModelAndView page(String view, Ticket ticket, HttpStatus status) {
    var page = new ModelAndView(view, status);
    page.addObject("name", ticket.name());
    page.addObject("email", ticket.email().text());
    page.addObject("account", nameOf(ticket.place()).orElse("Clientele"));
    return page;
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
