package io.clientele.simulator.admin;

import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.Holding;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.twilio.Text;
import java.util.List;
import java.util.UUID;

/** What the admin API shows, in its own words. */
final class Views {

  private Views() {}

  /** A person at a provider. */
  record UserView(UUID user, String name, String email, List<OrganisationView> organisations) {

    static UserView of(Person person, AccountingProvider provider) {
      return new UserView(
          person.id(),
          person.name(),
          person.email(),
          provider.holdings(person).stream().map(OrganisationView::of).toList());
    }
  }

  /** An organisation of a person; connected if they have allowed the app to see it. */
  record OrganisationView(
      String organisationId, String name, String country, String currency, boolean connected) {

    static OrganisationView of(Holding one) {
      return new OrganisationView(
          one.id(), one.name(), one.country(), one.currency(), one.connected());
    }
  }

  /** A text message that was caught. */
  record TextView(String to, String from, String body, String at) {

    static TextView of(Text text) {
      return new TextView(text.to(), text.from(), text.body(), text.at().toString());
    }
  }
}
