package io.clientele.access.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record in memory, for the rules alone. */
public final class TrailInMemory implements AuditTrail {

  public final List<AuditEntry> all = new ArrayList<>();
  public final List<RecordedAct> acts = new ArrayList<>();

  @Override
  public void add(AuditEntry entry) {
    all.add(entry);
  }

  @Override
  public List<AuditEntry> newest(
      String practice, Set<AuditedAct> acts, @Nullable AuditPosition after, int most) {
    return all.stream()
        .filter(one -> one.practice().equals(practice) && acts.contains(one.act()))
        .sorted(Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id).reversed())
        .dropWhile(one -> after != null && !one.position().equals(after))
        .skip(after == null ? 0 : 1)
        .limit(most)
        .toList();
  }

  @Override
  public List<RecordedAct> acts(AuditQuestion question, @Nullable AuditPosition after, int most) {
    return acts.stream()
        .filter(one -> question.act() == null || one.act().equals(question.act()))
        .sorted(Comparator.comparing(RecordedAct::at).thenComparing(RecordedAct::id).reversed())
        .dropWhile(one -> after != null && !one.position().equals(after))
        .skip(after == null ? 0 : 1)
        .limit(most)
        .toList();
  }
}
