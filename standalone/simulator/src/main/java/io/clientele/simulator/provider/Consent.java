package io.clientele.simulator.provider;

import java.net.URI;
import java.util.List;

/** What a person decides on a provider's page, without the page. */
public interface Consent {

  /** Where the page is, below the simulator's address. */
  String path();

  /**
   * A person follows an app's link and allows some of their organisations.
   *
   * @param query of the link
   * @param organisations ids of theirs, at least one
   * @return where the browser is sent
   * @throws IllegalArgumentException if the provider would show an error page
   */
  URI allow(Parameters query, Person person, List<String> organisations);

  /** A person follows the link and cancels; see {@link #allow}. */
  URI cancel(Parameters query);
}
