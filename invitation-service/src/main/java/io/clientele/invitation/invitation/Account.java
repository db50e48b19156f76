package io.clientele.invitation.invitation;

/** Where invitations are looked after: at the practice that makes them, or at one client of it. */
public sealed interface Account {

  /** All that a practice invites to. */
  record OfPractice(String practice) implements Account {}

  /** What is offered to people of one client's own business, whoever offers it (INV-1). */
  record OfClient(String client) implements Account {}

  /** Whether an invitation to this is looked after here. */
  default boolean has(Offer offer) {
    return switch (this) {
      case OfPractice at -> at.practice().equals(offer.practice());
      case OfClient at -> at.client().equals(offer.client());
    };
  }
}
