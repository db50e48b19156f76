package io.clientele.client.interleaving;

/** What every call of the store passes before it is made. */
@FunctionalInterface
public interface Gate {

  /** Returns when the call may be made. */
  void pass() throws InterruptedException;
}
