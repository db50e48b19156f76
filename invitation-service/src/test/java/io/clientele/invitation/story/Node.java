package io.clientele.invitation.story;

import java.time.Duration;

/** One of two instances of the service, which share nothing but the store. */
interface Node {

  /** What is answered by a node that dies of an order; the order may have been carried out. */
  String DIED = "died";

  /**
   * Does something to an invitation.
   *
   * @param order see {@link Orders}
   * @return what was answered
   */
  String does(String invitation, String order);

  /** Time goes by. */
  void turn(Duration forward);
}
