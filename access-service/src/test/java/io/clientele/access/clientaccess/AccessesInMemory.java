package io.clientele.access.clientaccess;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The access to clients in memory, for the rules alone; keeps what was said. */
public final class AccessesInMemory implements ClientAccesses {

  public final Map<String, ClientAccess> all = new HashMap<>();
  public final List<ClientAccessEvent> said = new ArrayList<>();
  private final Set<Heard> seen = new HashSet<>();

  /** A client of this practice that these colleagues see. */
  public void put(String client, String practice, String... colleagues) {
    all.put(
        client,
        new ClientAccess(client, practice, List.of(colleagues), List.of(), List.of(), null));
  }

  @Override
  public Optional<ClientAccess> find(String client) {
    return Optional.ofNullable(all.get(client));
  }

  @Override
  public List<String> clientsOf(String login) {
    return all.values().stream()
        .filter(
            one ->
                one.colleagues().contains(login)
                    || one.user(login).isPresent()
                    || login.equals(one.accountManager()))
        .map(ClientAccess::id)
        .toList();
  }

  @Override
  public Outcome<ClientAccess> command(
      String client,
      Cause cause,
      Function<@Nullable ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide) {
    return switch (decide.apply(all.get(client))) {
      case Decision.Done<ClientAccess, ClientAccessEvent> done -> {
        all.put(client, done.next());
        said.addAll(done.events());
        yield new Outcome.Done<>(done.next(), 2, "");
      }
      case Decision.Unchanged<ClientAccess, ClientAccessEvent> same ->
          new Outcome.Unchanged<>(Objects.requireNonNull(all.get(client)), 1);
      case Decision.Refused<ClientAccess, ClientAccessEvent> no -> new Outcome.Refused<>(no.why());
    };
  }

  @Override
  public void react(
      String client,
      Heard heard,
      Cause cause,
      Function<@Nullable ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide) {
    if (seen.add(heard)) {
      command(client, cause, decide);
    }
  }
}
