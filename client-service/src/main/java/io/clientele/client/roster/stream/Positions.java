package io.clientele.client.roster.stream;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A place in every partition: all before it, and nothing from it on.
 *
 * @param list which list was read, as {@link io.clientele.client.roster.SeenRows#madeAnew} counts:
 *     of another one the same place says nothing
 */
public record Positions(SortedMap<Partition, Long> next, long list) {

  /** No partition is known yet. */
  public static final Positions NONE = new Positions(new TreeMap<>());

  public Positions {
    next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
  }

  /** A place, whatever list is read. */
  Positions(SortedMap<Partition, Long> next) {
    this(next, 0);
  }

  /** The same place in this list. */
  Positions in(long list) {
    return new Positions(next, list);
  }

  /** The place in one partition; 0 if that is not known. */
  long in(Partition partition) {
    return next.getOrDefault(partition, 0L);
  }

  /** Whether it is further on than that one in any partition. */
  boolean isAheadOf(Positions that) {
    return next.entrySet().stream().anyMatch(one -> one.getValue() > that.in(one.getKey()));
  }

  /** Whether these partitions are the ones known here. */
  boolean isOf(Map<Partition, Long> partitions) {
    return next.keySet().equals(partitions.keySet());
  }
}
