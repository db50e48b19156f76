package io.clientele.platform.job;

/** What a worker tells while it works; that it does is what keeps the job its own. */
public interface Progress {

  /**
   * So much is done. To be called every second or so, and before anything that others can see.
   *
   * @throws LeaseLost if the job is not this worker's any more
   */
  void report(long done, long total);

  /**
   * To be called now and then by work that goes on where the last attempt stopped: when it had its
   * turn and others wait, the job is put back behind them, as if it was asked for just now.
   *
   * @throws TurnOver if so; nobody need catch it
   */
  default void giveWay() {}
}
