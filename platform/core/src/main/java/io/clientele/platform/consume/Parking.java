package io.clientele.platform.consume;

/** Knows which keys of a reaction wait behind an event that failed. */
public interface Parking {

  /**
   * Whether an event must wait behind an earlier one of its key; if so it has been put there.
   *
   * @throws RuntimeException if that could not be found out; the event is then tried again
   */
  boolean waitsBehind(Told told);
}
