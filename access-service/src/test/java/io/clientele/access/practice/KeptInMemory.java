package io.clientele.access.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registrations in memory, for the rules alone. */
final class KeptInMemory implements Registrations {

  final Map<String, Registration> all = new LinkedHashMap<>();
  final Map<String, Instant> due = new HashMap<>();
  final Map<String, String> links = new HashMap<>();
  final Map<String, Integer> attempts = new HashMap<>();
  final List<String> confirmed = new ArrayList<>();

  @Override
  public boolean add(Registration registration, Instant now) {
    if (byId(registration.id(), now).isPresent()) {
      return false;
    }
    all.put(registration.id(), registration);
    due.put(registration.id(), now);
    return true;
  }

  @Override
  public Optional<Registration> byId(String id, Instant now) {
    return Optional.ofNullable(all.get(id)).filter(found -> found.alive(now));
  }

  @Override
  public Optional<Registration> byLink(String hash) {
    return Optional.ofNullable(links.get(hash)).map(id -> Objects.requireNonNull(all.get(id)));
  }

  @Override
  public void confirmed(String id, Instant now) {
    confirmed.add(id);
  }

  @Override
  public Optional<Claim> claim(@Nullable String id, Instant now, Instant until) {
    var found =
        due.entrySet().stream()
            .filter(entry -> id == null || id.equals(entry.getKey()))
            .filter(entry -> !entry.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .sorted()
            .findFirst();
    return found.map(
        claimed -> {
          due.put(claimed, until);
          return new Claim(
              Objects.requireNonNull(all.get(claimed)), attempts.merge(claimed, 1, Integer::sum));
        });
  }

  @Override
  public void linked(String id, String link) {
    links.values().remove(id);
    links.put(link, id);
  }

  @Override
  public void settled(Claim claim) {
    if (stillOurs(claim)) {
      due.remove(claim.registration().id());
    }
  }

  @Override
  public void postponed(Claim claim, Instant until) {
    if (stillOurs(claim)) {
      due.put(claim.registration().id(), until);
    }
  }

  private boolean stillOurs(Claim claim) {
    return Objects.equals(attempts.get(claim.registration().id()), claim.attempt());
  }
}
