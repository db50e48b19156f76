package io.clientele.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.simulator.xero.Xero;
import io.clientele.simulator.xero.books.Organisation;
import io.clientele.simulator.xero.identity.AuthorisationRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person does on Xero's page, without the page. */
final class Visitor {

  private final Xero xero;

  Visitor(Xero xero) {
    this.xero = xero;
  }

  URI allow(URI link, String who, Set<String> names) {
    var request = request(link);
    var person =
        xero.person(who).orElseThrow(() -> new IllegalArgumentException("Nobody is " + who));
    var chosen =
        xero.organisations(person).stream()
            .filter(organisation -> names.isEmpty() || names.contains(organisation.name()))
            .map(Organisation::organisationId)
            .toList();
    if (chosen.size() < Math.max(1, names.size())) {
      throw new IllegalArgumentException(who + " has not all of " + names);
    }
    return request.allowed(xero.allow(request, person, chosen));
  }

  URI cancel(URI link) {
    return request(link).denied();
  }

  private AuthorisationRequest request(URI link) {
    var query = query(link);
    return switch (AuthorisationRequest.read(query::get, xero.identity().app())) {
      case AuthorisationRequest.Understood understood -> understood.request();
      case AuthorisationRequest.Faulty faulty ->
          throw new IllegalArgumentException(faulty.faults().toString());
    };
  }

  private static Map<String, String> query(URI link) {
    return Arrays.stream(String.valueOf(link.getRawQuery()).split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (one, other) -> one));
  }
}
