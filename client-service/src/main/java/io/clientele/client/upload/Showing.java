package io.clientele.client.upload;

import static io.clientele.client.practice.Region.CA;
import static io.clientele.client.practice.Region.UK;
import static io.clientele.client.practice.Region.US;

import io.clientele.client.onboarding.ExtractDomain;
import io.clientele.client.onboarding.Offer;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Region;
import java.util.List;
import java.util.Map;

/**
 * What the hints of a template depend on.
 *
 * @param offer what is open to the practice
 * @param domain of extract addresses
 * @param login who asks; works at the practice
 */
record Showing(Region region, Offer offer, ExtractDomain domain, String login) {

  // Numbers that no spreadsheet takes for something else and saves in another form.
  private static final Map<Region, String> MOBILES =
      Map.of(UK, "07400 123456", US, "(201) 555-0123", CA, "(506) 234-5678");

  static Showing to(Practice practice, ExtractDomain domain, String login) {
    return new Showing(practice.region(), Offer.to(practice, true), domain, login);
  }

  /** A kind with everything that can be said of one, if that is open. */
  String kind() {
    var withSources = offer.incomeSourcesFor();
    return (withSources == null
            ? offer.kinds().stream().findFirst().orElse(region.usualKind())
            : withSources)
        .name();
  }

  /** This where the client of the example has income sources, else nothing. */
  String ofSource(String value) {
    return offer.incomeSourcesFor() == null ? "" : value;
  }

  /** The values where clients with income sources are open, else none. */
  Allowed sources(Enum<?>[] values) {
    return Allowed.someOf(offer.incomeSourcesFor() == null ? List.of() : List.of(values));
  }

  /** This where teams are open, else nothing. */
  String ofTeam(String team) {
    return offer.teams() ? team : "";
  }

  String mobile() {
    return String.valueOf(MOBILES.get(region));
  }
}
