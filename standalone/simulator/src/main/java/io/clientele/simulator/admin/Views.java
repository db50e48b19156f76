package io.clientele.simulator.admin;

import io.clientele.simulator.twilio.Text;
import io.clientele.simulator.xero.Xero;
import io.clientele.simulator.xero.books.Organisation;
import io.clientele.simulator.xero.identity.Connection;
import io.clientele.simulator.xero.identity.Person;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the admin API shows, in its own words. */
final class Views {

  private Views() {}

  /** A person at Xero. */
  record UserView(UUID user, String name, String email, List<OrganisationView> organisations) {

    static UserView of(Person person, Xero xero) {
      Set<UUID> connected =
          xero.identity().connections(person).stream()
              .map(Connection::tenant)
              .collect(Collectors.toSet());
      return new UserView(
          person.id(),
          person.name(),
          person.email(),
          xero.organisations(person).stream()
              .map(one -> OrganisationView.of(one, connected.contains(one.organisationId())))
              .toList());
    }
  }

  /** An organisation of a person; connected if they have allowed the app to see it. */
  record OrganisationView(
      UUID tenantId, String name, String country, String currency, boolean connected) {

    static OrganisationView of(Organisation one, boolean connected) {
      return new OrganisationView(
          one.organisationId(), one.name(), one.countryCode(), one.baseCurrency(), connected);
    }
  }

  /** A text message that was caught. */
  record TextView(String to, String from, String body, String at) {

    static TextView of(Text text) {
      return new TextView(text.to(), text.from(), text.body(), text.at().toString());
    }
  }
}
