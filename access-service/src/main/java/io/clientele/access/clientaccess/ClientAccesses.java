package io.clientele.access.clientaccess;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The access to all clients. */
public interface ClientAccesses {

  /** The access to a client; empty until the client was heard of. */
  Optional<ClientAccess> find(String client);

  /** The clients at which this login has a grant or a post, or whose user it is. */
  List<String> clientsOf(String login);

  /**
   * One command.
   *
   * @param decide from the present access, null if there is none; called again after a lost race
   */
  Outcome<ClientAccess> command(
      String client,
      Cause cause,
      Function<@Nullable ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide);

  /**
   * The same command to many clients, each by itself; see {@code Aggregates.commandAll}.
   *
   * @return what came of each, by client; without those there is no access to
   */
  Map<String, Outcome<ClientAccess>> commandAll(
      Collection<String> clients,
      Cause cause,
      Function<ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide);

  /** One login stands wherever another one stood, at all clients (ACC-6); safe to repeat. */
  default void passOnAll(String from, String into, Cause cause) {
    commandAll(clientsOf(from), cause, access -> access.passOn(from, into));
  }

  /**
   * Takes in one event, once.
   *
   * @param decide as in {@link #command}; not called if the event was taken in before
   */
  void react(
      String client,
      Heard heard,
      Cause cause,
      Function<@Nullable ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide);
}
