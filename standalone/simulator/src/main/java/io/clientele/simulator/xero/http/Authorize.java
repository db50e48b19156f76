package io.clientele.simulator.xero.http;

import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.xero.Xero;
import io.clientele.simulator.xero.identity.AuthorisationRequest;
import java.util.HashSet;
import java.util.Optional;

/** {@code login.xero.com/identity/connect/authorize} (providers.md 2.1 [D]). */
final class Authorize {

  private final Xero xero;

  Authorize(Xero xero) {
    this.xero = xero;
  }

  /** Asks the person. */
  Reply show(Call call) {
    return switch (read(call)) {
      case AuthorisationRequest.Faulty faulty -> refused(faulty);
      case AuthorisationRequest.Understood understood -> page(200, understood.request(), "");
    };
  }

  /** Takes what the person decided, and sends the browser back to the app. */
  Reply decide(Call call) {
    return switch (read(call)) {
      case AuthorisationRequest.Faulty faulty -> refused(faulty);
      case AuthorisationRequest.Understood understood -> decided(call, understood.request());
    };
  }

  private AuthorisationRequest.Read read(Call call) {
    return AuthorisationRequest.read(call::query, xero.identity().app());
  }

  private Reply decided(Call call, AuthorisationRequest request) {
    var decision = call.form(ConsentPage.DECISION);
    if (ConsentPage.CANCEL.equals(decision)) {
      return Reply.seeOther(request.denied().toString());
    }
    var person = Optional.ofNullable(call.form(ConsentPage.PERSON)).flatMap(xero::person);
    if (person.isEmpty() || !ConsentPage.ALLOW.equals(decision)) {
      return page(400, request, "Choose who you are.");
    }
    var chosen = new HashSet<>(call.forms(ConsentPage.ORGANISATION));
    var tenants =
        xero.organisations(person.get()).stream()
            .map(organisation -> organisation.organisationId())
            .filter(id -> chosen.contains(id.toString()))
            .toList();
    return tenants.isEmpty()
        ? page(400, request, "Choose at least one organisation of " + person.get().name() + ".")
        : Reply.seeOther(request.allowed(xero.allow(request, person.get(), tenants)).toString());
  }

  private Reply page(int status, AuthorisationRequest request, String fault) {
    return Reply.page(status, ConsentPage.ask(request, xero, fault));
  }

  private static Reply refused(AuthorisationRequest.Faulty faulty) {
    return Reply.page(400, ConsentPage.refuse(faulty.faults()));
  }
}
