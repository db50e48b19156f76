package io.clientele.access.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mails that wait, in memory; remembers which it has ever kept. */
public final class NoticesInMemory implements Notices {

  public final Map<String, Notice> kept = new LinkedHashMap<>();
  public final Map<String, Instant> due = new LinkedHashMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();

  @Override
  public void add(Notice notice) {
    if (kept.putIfAbsent(notice.id(), notice) == null) {
      due.put(notice.id(), notice.at());
    }
  }

  @Override
  public Optional<Claim> claim(@Nullable String id, Instant now, Instant until) {
    var found =
        due.entrySet().stream()
            .filter(one -> id == null || one.getKey().equals(id))
            .filter(one -> !one.getValue().isAfter(now))
            .map(one -> kept.get(one.getKey()))
            .filter(one -> one != null && one.until().isAfter(now))
            .findFirst();
    found.ifPresent(one -> due.put(one.id(), until));
    return found.map(one -> new Claim(one, attempts.merge(one.id(), 1, Integer::sum)));
  }

  @Override
  public void settled(Claim claim) {
    if (isOurs(claim)) {
      due.remove(claim.notice().id());
    }
  }

  @Override
  public void postponed(Claim claim, Instant until) {
    if (isOurs(claim)) {
      due.replace(claim.notice().id(), until);
    }
  }

  private boolean isOurs(Claim claim) {
    return attempts.getOrDefault(claim.notice().id(), 0) == claim.attempt();
  }
}
