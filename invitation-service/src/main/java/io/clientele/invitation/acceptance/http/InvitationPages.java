package io.clientele.invitation.acceptance.http;

import io.clientele.invitation.acceptance.Accepting;
import io.clientele.invitation.acceptance.Answer;
import io.clientele.invitation.acceptance.Opened;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.secret.LinkToken;
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

  InvitationPages(Accepting accepting, TicketCookie cookie) {
    this.accepting = accepting;
    this.cookie = cookie;
  }

  @GetMapping
  ModelAndView open(@PathVariable String token) {
    return accepting
        .open(new LinkToken(token))
        .map(opened -> page(opened, token))
        .orElseGet(() -> new ModelAndView(UNKNOWN, HttpStatus.NOT_FOUND));
  }

  private static ModelAndView page(Opened opened, String token) {
    return new ModelAndView(opened.joined() ? DONE : OPEN)
        .addObject("token", token)
        .addObject("practice", opened.practice())
        .addObject("business", opened.businessName())
        .addObject("accepted", opened.status() == InvitationStatus.ACCEPTED);
  }

  @PostMapping
  ModelAndView accept(@PathVariable String token, Cause cause, HttpServletResponse response) {
    return switch (accepting.accept(new LinkToken(token), cause)) {
      case Answer.Taken taken -> {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.of(taken.ticket()).toString());
        yield continued();
      }
      case Answer.Refused no -> refused(no.why().getFirst());
    };
  }

  // 303 (RFC 9110 15.4.4): whatever the browser did here, it reads the next page.
  private static ModelAndView continued() {
    var next = new RedirectView(LinkController.CONTINUE_AT);
    next.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(next);
  }

  private static ModelAndView refused(Refusal why) {
    if (why.reason() == InvitationRefusal.INVITATION_DONE) {
      return new ModelAndView(DONE);
    }
    if (why.reason().kind() == Reason.Kind.NOT_FOUND) {
      return new ModelAndView(UNKNOWN, HttpStatus.NOT_FOUND);
    }
    var status =
        why.reason().kind() == Reason.Kind.NOT_YET
            ? HttpStatus.SERVICE_UNAVAILABLE
            : HttpStatus.CONFLICT;
    return new ModelAndView(REFUSED, status).addObject("why", why.detail());
  }
}
