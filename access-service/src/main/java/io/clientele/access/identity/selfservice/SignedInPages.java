package io.clientele.access.identity.selfservice;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What all these pages need. */
@Component
class SignedInPages {

  static final String BUSY = "We are rather busy. Please try again in a moment.";

  private final Logins logins;

  SignedInPages(Logins logins) {
    this.logins = logins;
  }

  /** The login of whoever is signed in. */
  Login login(Authentication who) {
    return logins
        .byId(who.getName())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The session goes with the sign-in it held: nothing of it is left for who comes next. */
  static void signOut(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  static List<String> details(List<Refusal> why) {
    return why.stream().map(Refusal::detail).toList();
  }

  static HttpStatus statusOf(List<Refusal> why) {
    if (why.stream().anyMatch(one -> one.reason().kind() == Reason.Kind.TOO_MANY)) {
      return HttpStatus.TOO_MANY_REQUESTS;
    }
    return why.stream().anyMatch(one -> one.reason().kind() == Reason.Kind.NOT_YET)
        ? HttpStatus.SERVICE_UNAVAILABLE
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }
}
