package io.clientele.invitation.delivery;

import java.util.function.Supplier;

/**
 * Stands before one provider: lets nobody through while it is away, and not more in a second than
 * it bears. Each channel has its own.
 */
public interface Gate {

  /** How one step of a run ended. */
  enum Step {
    /** No message was due. */
    IDLE,
    /** There was one, but the provider was not asked. */
    UNASKED,
    /** The provider said yes or no. */
    ANSWERED,
    /** It said later, or nothing. */
    AWAY,
    /** The gate is shut: nothing was looked at, and no message has used up an attempt. */
    SHUT
  }

  /**
   * Takes a step if the gate is open; may have it wait for its turn, some seconds at most.
   *
   * @param step claims a message and hands it over; its end tells how the provider is
   */
  Step through(Supplier<Step> step);
}
