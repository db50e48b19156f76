package io.clientele.invitation.delivery;

/** What a provider says to a message. */
public sealed interface Handover {

  /** It has it; from now on it is its business. */
  record Taken() implements Handover {}

  /** Not now, or nobody answered: trying again later may help. */
  record Later() implements Handover {}

  /** Not this one now, though others may be taken: trying again much later may help. */
  record Busy() implements Handover {}

  /** Never; {@code reason} is for the practice and names nobody. */
  record Never(String reason) implements Handover {}
}
