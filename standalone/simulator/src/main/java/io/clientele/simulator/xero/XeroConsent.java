package io.clientele.simulator.xero;

import io.clientele.simulator.provider.Consent;
import io.clientele.simulator.provider.Parameters;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.xero.identity.AuthorisationRequest;
import java.net.URI;
import java.util.List;

/** Xero's page, without the page. */
final class XeroConsent implements Consent {

  private final Xero xero;

  XeroConsent(Xero xero) {
    this.xero = xero;
  }

  @Override
  public String path() {
    return Xero.AUTHORIZE;
  }

  @Override
  public URI allow(Parameters query, Person person, List<String> organisations) {
    var request = request(query);
    return request.allowed(xero.allow(request, person, organisations));
  }

  @Override
  public URI cancel(Parameters query) {
    return request(query).denied();
  }

  private AuthorisationRequest request(Parameters query) {
    return switch (AuthorisationRequest.read(query, xero.identity().app())) {
      case AuthorisationRequest.Understood understood -> understood.request();
      case AuthorisationRequest.Faulty faulty ->
          throw new IllegalArgumentException(faulty.faults().toString());
    };
  }
}
