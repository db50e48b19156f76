package io.clientele.access.audit;

/**
 * What was accepted a moment ago may still wait to be put on record: whoever asks what is there
 * puts it there first, so that the answer holds all that was accepted before the question.
 */
@FunctionalInterface
public interface CatchingUp {

  /** Puts on record what waits of a practice. */
  void putOnRecord(String practice);
}
