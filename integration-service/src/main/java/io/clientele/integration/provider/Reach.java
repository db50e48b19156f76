package io.clientele.integration.provider;

/** How many organisations one sign-in opens: a capability of the provider (INT-9). */
public enum Reach {
  /** One: each organisation needs a sign-in of its own. */
  ONE,
  /** All that the person ticks, or may see. */
  MANY
}
