package io.clientele.invitation.delivery;

/** What a provider tells of a message it has taken (INV-7). */
public sealed interface Report {

  /** It has arrived. */
  record Delivered() implements Report {}

  /** It could not be brought there; {@code reason} is for the practice and names nobody. */
  record Bounced(String reason) implements Report {}

  /** Neither yet, or nothing that we understand. */
  record Nothing() implements Report {}

  /** It is not from the provider. */
  record Forged() implements Report {}
}
