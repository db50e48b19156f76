package io.clientele.simulator.xero.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which person has connected which organisation: one connection for each pair, however often. */
final class Connections {

  private final List<Connection> all = new ArrayList<>();

  void connect(UUID tenant, Grant grant) {
    var before = find(grant.person().id(), tenant);
    before.ifPresent(all::remove);
    all.add(before.map(old -> old.again(grant)).orElseGet(() -> Connection.first(tenant, grant)));
  }

  Optional<Connection> find(UUID person, UUID tenant) {
    return of(person).stream().filter(one -> one.tenant().equals(tenant)).findFirst();
  }

  List<Connection> of(UUID person) {
    return all.stream().filter(one -> one.person().equals(person)).toList();
  }

  boolean remove(UUID person, UUID id) {
    return all.removeIf(one -> one.person().equals(person) && one.id().equals(id));
  }

  void removeAll(UUID person) {
    all.removeIf(one -> one.person().equals(person));
  }
}
