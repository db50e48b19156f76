package io.clientele.simulator.oauth;

import io.clientele.simulator.provider.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one person allowed the app in one go.
 *
 * @param organisations their ids; all the person had then if there was nothing to choose
 */
public record Grant(UUID id, Person person, List<String> organisations, String scope, Instant at) {

  public Grant {
    organisations = List.copyOf(organisations);
  }
}
