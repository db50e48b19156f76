package io.clientele.client.onboarding;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one command that adds a client (CLI-1).
 *
 * @param id what the client will be called; the same for every repeat with the same key
 * @param kind null where the caller leaves it to the region
 */
public record AddClient(
    String id,
    String practice,
    @Nullable ClientKind kind,
    List<Solution> solutions,
    String businessName,
    @Nullable String industry) {

  public AddClient {
    solutions = List.copyOf(solutions);
  }
}
