package io.clientele.platform.rebuild;

import io.clientele.platform.rebuild.Findings.Finding;
import java.util.ArrayList;
import java.util.List;

/** Counts what a walk finds, and keeps the first of it. */
final class Tally {

  private static final int KEPT = 100;

  private final long[] counts = new long[Verdict.Kind.values().length];
  private final List<Finding> differences = new ArrayList<>();
  private final List<Finding> late = new ArrayList<>();
  private final List<Finding> missed = new ArrayList<>();
  private long added;

  void add(String id, Verdict verdict) {
    counts[verdict.kind().ordinal()]++;
    switch (verdict.kind()) {
      case EQUAL -> {}
      case DIFFERENT -> keep(differences, id, verdict.what());
      case MISSING, BEHIND -> keep(late, id, verdict.what());
      case NEWER -> keep(missed, id, verdict.what());
    }
  }

  void addAdded(String id) {
    added++;
    keep(missed, id, List.of());
  }

  private static void keep(List<Finding> first, String id, List<String> what) {
    if (first.size() < KEPT) {
      first.add(new Finding(id, what.subList(0, Math.min(what.size(), KEPT))));
    }
  }

  private long count(Verdict.Kind kind) {
    return counts[kind.ordinal()];
  }

  Findings findings() {
    var rows = 0L;
    for (var count : counts) {
      rows += count;
    }
    return new Findings(
        rows,
        count(Verdict.Kind.EQUAL),
        count(Verdict.Kind.DIFFERENT),
        count(Verdict.Kind.MISSING),
        count(Verdict.Kind.BEHIND),
        count(Verdict.Kind.NEWER),
        added,
        differences,
        late,
        missed);
  }
}
