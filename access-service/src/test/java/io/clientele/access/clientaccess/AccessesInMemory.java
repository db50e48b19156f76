package io.clientele.access.clientaccess;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The access to clients in memory, for the rules alone; keeps what was said. */
public final class AccessesInMemory implements ClientAccesses {

  public final Map<String, ClientAccess> all = new ConcurrentHashMap<>();
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
    while (true) {
      var before = all.get(client);
      switch (decide.apply(before)) {
        case Decision.Done<ClientAccess, ClientAccessEvent> done -> {
          if (written(client, before, done)) {
            return new Outcome.Done<>(done.next(), 2, "");
          }
        }
        case Decision.Unchanged<ClientAccess, ClientAccessEvent> same -> {
          return new Outcome.Unchanged<>(Objects.requireNonNull(before), 1);
        }
        case Decision.Refused<ClientAccess, ClientAccessEvent> no -> {
          return new Outcome.Refused<>(no.why());
        }
      }
    }
  }

  /** By identity, as by version: whoever decided upon what is no longer so decides again. */
  private synchronized boolean written(
      String client,
      @Nullable ClientAccess before,
      Decision.Done<ClientAccess, ClientAccessEvent> done) {
    if (all.get(client) != before) {
      return false;
    }
    all.put(client, done.next());
    said.addAll(done.events());
    return true;
  }

  @Override
  public Map<String, Outcome<ClientAccess>> commandAll(
      Collection<String> clients,
      Cause cause,
      Function<ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide) {
    var outcomes = new LinkedHashMap<String, Outcome<ClientAccess>>();
    for (var client : clients) {
      if (all.containsKey(client)) {
        outcomes.put(
            client, command(client, cause, access -> decide.apply(Objects.requireNonNull(access))));
      }
    }
    return outcomes;
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
