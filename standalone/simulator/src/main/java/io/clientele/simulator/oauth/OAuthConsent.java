package io.clientele.simulator.oauth;

import io.clientele.simulator.provider.Consent;
import io.clientele.simulator.provider.Parameters;
import io.clientele.simulator.provider.Person;
import java.net.URI;
import java.util.List;

/** How people allow an app at a provider that signs them in by OAuth 2.0. */
public final class OAuthConsent implements Consent {

  private final Identity identity;
  private final Terms terms;

  public OAuthConsent(Identity identity, Terms terms) {
    this.identity = identity;
    this.terms = terms;
  }

  @Override
  public String path() {
    return terms.path();
  }

  public Reach reach() {
    return terms.reach();
  }

  /** Checks an app's link. */
  public AuthorisationRequest.Read read(Parameters query) {
    return AuthorisationRequest.read(query, identity.app(), terms);
  }

  @Override
  public URI allow(Parameters query, Person person, List<String> organisations) {
    return allow(understood(query), person, organisations);
  }

  /** A person allows what was asked for; see {@link Consent#allow}. */
  public URI allow(AuthorisationRequest request, Person person, List<String> organisations) {
    if (terms.reach() == Reach.ONE && organisations.size() != 1) {
      throw new IllegalArgumentException("Exactly one organisation can be allowed at a time");
    }
    var allowed = identity.allow(request, terms.codePrefix(), person, organisations);
    return request.allowed(allowed.code(), terms.answer().apply(allowed.grant()));
  }

  @Override
  public URI cancel(Parameters query) {
    return understood(query).denied();
  }

  private AuthorisationRequest understood(Parameters query) {
    return switch (read(query)) {
      case AuthorisationRequest.Understood understood -> understood.request();
      case AuthorisationRequest.Faulty faulty ->
          throw new IllegalArgumentException(faulty.faults().toString());
    };
  }
}
