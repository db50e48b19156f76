package io.clientele.simulator.xero.http;

import io.clientele.simulator.oauth.http.ConsentPage;
import io.clientele.simulator.oauth.http.ConsentPage.Asking;
import io.clientele.simulator.oauth.http.ConsentPage.Decision;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.xero.Xero;
import io.clientele.simulator.xero.identity.AuthorisationRequest;

/** {@code login.xero.com/identity/connect/authorize} (providers.md 2.1 [D]). */
final class Authorize {

  private final Xero xero;
  private final ConsentPage page;

  Authorize(Xero xero) {
    this.xero = xero;
    this.page = new ConsentPage(xero, ConsentPage.Choice.SOME);
  }

  /** Asks the person. */
  Reply show(Call call) {
    return switch (read(call)) {
      case AuthorisationRequest.Faulty faulty -> page.refuse(faulty.faults());
      case AuthorisationRequest.Understood understood ->
          page.ask(200, asking(understood.request()), "");
    };
  }

  /** Takes what the person decided, and sends the browser back to the app. */
  Reply decide(Call call) {
    return switch (read(call)) {
      case AuthorisationRequest.Faulty faulty -> page.refuse(faulty.faults());
      case AuthorisationRequest.Understood understood -> decided(call, understood.request());
    };
  }

  private AuthorisationRequest.Read read(Call call) {
    return AuthorisationRequest.read(call::query, xero.identity().app());
  }

  private Reply decided(Call call, AuthorisationRequest request) {
    return switch (page.decision(call)) {
      case Decision.Cancelled none -> Reply.seeOther(request.denied().toString());
      case Decision.Unclear unclear -> page.ask(400, asking(request), unclear.fault());
      case Decision.Allowed allowed ->
          Reply.seeOther(
              request
                  .allowed(xero.allow(request, allowed.person(), allowed.organisations()))
                  .toString());
    };
  }

  private static Asking asking(AuthorisationRequest request) {
    return new Asking(
        request.clientId(), request.scopes().names(), request.redirectUri().getAuthority());
  }
}
