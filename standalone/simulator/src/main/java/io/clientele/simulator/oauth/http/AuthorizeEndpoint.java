package io.clientele.simulator.oauth.http;

import io.clientele.simulator.oauth.AuthorisationRequest;
import io.clientele.simulator.oauth.AuthorisationRequest.Faulty;
import io.clientele.simulator.oauth.AuthorisationRequest.Understood;
import io.clientele.simulator.oauth.OAuthConsent;
import io.clientele.simulator.oauth.http.ConsentPage.Decision;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import java.util.List;

/** The address an app sends people to. */
public final class AuthorizeEndpoint {

  private final OAuthConsent consent;
  private final ConsentPage page;

  public AuthorizeEndpoint(AccountingProvider provider, OAuthConsent consent) {
    this.consent = consent;
    this.page = new ConsentPage(provider, consent.reach());
  }

  /** Shows the page, and takes its form. */
  public List<Route> routes() {
    return List.of(Route.get(consent.path(), this::show), Route.post(consent.path(), this::decide));
  }

  private Reply show(Call call) {
    return switch (consent.read(call::query)) {
      case Faulty faulty -> page.refuse(faulty.faults());
      case Understood understood -> page.ask(200, understood.request(), "");
    };
  }

  private Reply decide(Call call) {
    return switch (consent.read(call::query)) {
      case Faulty faulty -> page.refuse(faulty.faults());
      case Understood understood -> decided(call, understood.request());
    };
  }

  private Reply decided(Call call, AuthorisationRequest request) {
    return switch (page.decision(call)) {
      case Decision.Cancelled none -> Reply.seeOther(request.denied().toString());
      case Decision.Unclear unclear -> page.ask(400, request, unclear.fault());
      case Decision.Allowed allowed ->
          Reply.seeOther(
              consent.allow(request, allowed.person(), allowed.organisations()).toString());
    };
  }
}
