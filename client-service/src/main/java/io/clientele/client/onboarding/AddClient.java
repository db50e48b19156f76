package io.clientele.client.onboarding;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one command that adds a client (CLI-1).
 *
 * @param id what the client will be called if no connection says so; the same for every repeat with
 *     the same key
 * @param connection the connection it comes with, or null (CLI-4)
 * @param kind null where the caller leaves it to the region
 * @param businessName null where the caller leaves it to the connection's organisation
 * @param invitee whom to invite; null to skip the invitation (CLI-6)
 */
public record AddClient(
    String id,
    String practice,
    @Nullable String connection,
    @Nullable ClientKind kind,
    List<Solution> solutions,
    @Nullable String businessName,
    @Nullable String industry,
    @Nullable Invitee invitee) {

  public AddClient {
    solutions = List.copyOf(solutions);
  }

  /**
   * A person of the client's own business, as somebody typed it.
   *
   * @param mobile null if none was given
   */
  public record Invitee(String name, String email, @Nullable String mobile) {

    @Override
    public String toString() {
      return "Invitee"; // a person is in no log
    }
  }
}
