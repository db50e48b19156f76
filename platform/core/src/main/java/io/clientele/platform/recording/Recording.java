package io.clientele.platform.recording;

import java.util.List;

/**
 * What of an aggregate's events goes on record. It is asked when a decision is written, and again
 * after every lost race: it may have no effect of its own.
 *
 * @param <S> the state
 * @param <E> the family of events
 */
@FunctionalInterface
public interface Recording<S, E> {

  /** The entries of one event; none if it is nobody's business later. */
  List<Entry> entries(Change<S, E> change);

  /** Of an aggregate that nobody keeps a record of. */
  static <S, E> Recording<S, E> none() {
    return change -> List.of();
  }
}
