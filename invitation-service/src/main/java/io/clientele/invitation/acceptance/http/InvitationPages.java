package io.clientele.invitation.acceptance.http;

import io.clientele.invitation.acceptance.Accepting;
import io.clientele.invitation.acceptance.Answer;
import io.clientele.invitation.acceptance.Opened;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.page.LanguageOfPages;
import io.clientele.platform.secret.LinkToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The page behind a link. Opening it uses nothing: mail scanners and previews open links too
 * (INV-4a).
 */
@Controller
@RequestMapping("/invitation/{token}")
class InvitationPages {

  private static final String OPEN = "invitation/open";
  private static final String DONE = "invitation/done";
  private static final String REFUSED = "invitation/refused";
  private static final String UNKNOWN = "invitation/unknown";

  private final Accepting accepting;
  private final TicketCookie cookie;
  private final LanguageOfPages languages;

  InvitationPages(Accepting accepting, TicketCookie cookie, LanguageOfPages languages) {
    this.accepting = accepting;
    this.cookie = cookie;
    this.languages = languages;
  }

  @GetMapping
  ModelAndView open(@PathVariable String token, HttpServletRequest request) {
    return accepting
        .open(new LinkToken(token))
        .map(opened -> page(opened, token, request))
        .orElseGet(() -> page(UNKNOWN, HttpStatus.NOT_FOUND, request));
  }

  private ModelAndView page(Opened opened, String token, HttpServletRequest request) {
    languages.speak(opened.language().locale(), request);
    return page(opened.joined() ? DONE : OPEN, HttpStatus.OK, request)
        .addObject("token", token)
        .addObject("practice", opened.practice())
        .addObject("business", opened.businessName())
        .addObject("accepted", opened.status() == InvitationStatus.ACCEPTED);
  }

  private ModelAndView page(String view, HttpStatus status, HttpServletRequest request) {
    return new ModelAndView(view, status)
        .addObject("lang", languages.resolveLocale(request).getLanguage());
  }

  @PostMapping
  ModelAndView accept(
      @PathVariable String token,
      Cause cause,
      HttpServletRequest request,
      HttpServletResponse response) {
    var link = new LinkToken(token);
    return switch (accepting.accept(link, cause)) {
      case Answer.Taken taken -> {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.of(taken.ticket()).toString());
        yield continued();
      }
      case Answer.Refused no -> {
        accepting
            .open(link)
            .ifPresent(opened -> languages.speak(opened.language().locale(), request));
        yield refused(no.why().getFirst().reason(), request);
      }
    };
  }

  // 303 (RFC 9110 15.4.4): whatever the browser did here, it reads the next page.
  private static ModelAndView continued() {
    var next = new RedirectView(LinkController.CONTINUE_AT);
    next.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(next);
  }

  private ModelAndView refused(Reason why, HttpServletRequest request) {
    if (why == InvitationRefusal.INVITATION_DONE) {
      return page(DONE, HttpStatus.OK, request);
    }
    if (why.kind() == Reason.Kind.NOT_FOUND) {
      return page(UNKNOWN, HttpStatus.NOT_FOUND, request);
    }
    var later = why.kind() == Reason.Kind.NOT_YET;
    return page(REFUSED, later ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT, request)
        .addObject("later", later);
  }
}
