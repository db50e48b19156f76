package io.clientele.client.roster.stream;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A place in every partition: all before it, and nothing from it on. */
public record Positions(SortedMap<Partition, Long> next) {

  /** No partition is known yet. */
  public static final Positions NONE = new Positions(new TreeMap<>());

  public Positions {
    next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
  }

  /** The place in one partition; 0 if that is not known. */
  long in(Partition partition) {
    return next.getOrDefault(partition, 0L);
  }

  /** Whether these partitions are the ones known here. */
  boolean isOf(Map<Partition, Long> partitions) {
    return next.keySet().equals(partitions.keySet());
  }
}
