package io.clientele.access.leaver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who leaves, in memory. */
final class DeparturesInMemory implements Departures {

  final Map<String, Departure> all = new LinkedHashMap<>();
  int looks;

  private static String key(String practice, String login) {
    return practice + "/" + login;
  }

  @Override
  public Optional<Departure> find(String practice, String login) {
    return Optional.ofNullable(all.get(key(practice, login)));
  }

  @Override
  public boolean open(Departure departure, @Nullable Departure instead) {
    var known = find(departure.practice(), departure.login());
    if (!known
        .map(Departure::attempt)
        .equals(Optional.ofNullable(instead).map(Departure::attempt))) {
      return false;
    }
    all.put(key(departure.practice(), departure.login()), departure);
    return true;
  }

  @Override
  public void keep(Departure departure) {
    var known = find(departure.practice(), departure.login());
    if (known.isEmpty() || known.get().attempt().equals(departure.attempt())) {
      all.put(key(departure.practice(), departure.login()), departure);
    }
  }

  @Override
  public void forget(Departure departure) {
    all.computeIfPresent(
        key(departure.practice(), departure.login()),
        (id, known) ->
            known.attempt().equals(departure.attempt()) && known.leftAt() == null ? null : known);
  }

  @Override
  public List<Departure> unsettled(int limit) {
    return all.values().stream().filter(one -> one.settledAt() == null).limit(limit).toList();
  }

  @Override
  public List<Departure> unsettled(String practice) {
    looks++;
    return unsettled(Integer.MAX_VALUE).stream()
        .filter(one -> one.practice().equals(practice))
        .toList();
  }
}
