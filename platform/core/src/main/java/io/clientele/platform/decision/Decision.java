package io.clientele.platform.decision;

import java.util.List;

/**
 * What an aggregate answers when it is asked to do something.
 *
 * @param <S> the state of the aggregate
 * @param <E> its family of events
 */
public sealed interface Decision<S, E> {

  /** It happens: the state that follows, and what others hear of it, in order. */
  record Done<S, E>(S next, List<E> events) implements Decision<S, E> {}

  /** It is so already; nothing is written. */
  record Unchanged<S, E>() implements Decision<S, E> {}

  /** A rule forbids it; every reason at once, never none. */
  record Refused<S, E>(List<Refusal> why) implements Decision<S, E> {
    public Refused {
      if (why.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }

  /** The state that follows and the events that tell of it. */
  @SafeVarargs
  static <S, E> Decision<S, E> done(S next, E... events) {
    return new Done<>(next, List.of(events));
  }

  /** Nothing to do. */
  static <S, E> Decision<S, E> unchanged() {
    return new Unchanged<>();
  }

  /** No, for one reason. */
  static <S, E> Decision<S, E> refused(Refusal why) {
    return new Refused<>(List.of(why));
  }

  /** No, for all these reasons. */
  static <S, E> Decision<S, E> refused(List<Refusal> why) {
    return new Refused<>(why);
  }
}
