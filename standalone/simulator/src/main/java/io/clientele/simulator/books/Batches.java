package io.clientele.simulator.books;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A long list of which no row is kept: only so many in a row that are alike. A row is worked out
 * from its number when somebody asks, so that 20,000 cost as little as 20. Safe for many threads.
 *
 * @param <K> the ways a row can be
 */
public final class Batches<K> {

  private final List<Batch<K>> batches = new CopyOnWriteArrayList<>();

  /** So many rows in a row that are alike; each changed a step after the one before. */
  private record Batch<K>(K kind, int from, int count, Instant at, Duration step) {

    int end() {
      return from + count;
    }

    Row<K> row(int number) {
      return new Row<>(number, kind, at.plus(step.multipliedBy(number - from)));
    }
  }

  /**
   * What is known of a row.
   *
   * @param number from 0, in the order of their making, over all kinds
   * @param at when it was last changed
   */
  public record Row<K>(int number, K kind, Instant at) {}

  /** Adds rows at the end. */
  public synchronized void add(K kind, int count, Instant at, Duration step) {
    if (count > 0) {
      batches.add(new Batch<>(kind, size(), count, at, step));
    }
  }

  private int size() {
    return batches.isEmpty() ? 0 : batches.getLast().end();
  }

  /** How many rows of some kinds there are. */
  public int count(Predicate<K> kinds) {
    return shown(kinds).mapToInt(Batch::count).sum();
  }

  /** The rows of some kinds, in the order of their making. */
  public Stream<Row<K>> rows(Predicate<K> kinds) {
    return shown(kinds)
        .flatMap(batch -> IntStream.range(batch.from(), batch.end()).mapToObj(batch::row));
  }

  /** A part of the rows of some kinds. */
  public List<Row<K>> page(Predicate<K> kinds, long skip, int limit) {
    return rows(kinds).skip(skip).limit(limit).toList();
  }

  private Stream<Batch<K>> shown(Predicate<K> kinds) {
    return batches.stream().filter(batch -> kinds.test(batch.kind()));
  }
}
