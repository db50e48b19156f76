package io.clientele.simulator.oauth;

import io.clientele.simulator.provider.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person allowed the app in one go.
 *
 * @param organisations their ids; all the person had then if there was nothing to choose
 * @param scopes in the order they were asked for
 * @param ends when it is over, however often it is refreshed; null if never
 */
public record Grant(
    UUID id,
    Person person,
    List<String> organisations,
    List<String> scopes,
    Instant at,
    @Nullable Instant ends) {

  public Grant {
    organisations = List.copyOf(organisations);
    scopes = List.copyOf(scopes);
  }

  /** The scopes as token addresses tell them. */
  public String scope() {
    return String.join(" ", scopes);
  }

  boolean isOver(Instant now) {
    return ends != null && !now.isBefore(ends);
  }

  Grant without(String organisation) {
    var left = organisations.stream().filter(id -> !id.equals(organisation)).toList();
    return new Grant(id, person, left, scopes, at, ends);
  }
}
