package io.clientele.simulator.oauth;

/** How many organisations one sign-in lets an app see. */
public enum Reach {
  /** One or more, which the person chooses. */
  SOME,
  /** Exactly one, which the person chooses. */
  ONE,
  /** All the person has, now or later; there is nothing to choose. */
  ALL
}
