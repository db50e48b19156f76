package io.clientele.client.practice;

import io.clientele.client.account.ClientKind;
import java.util.Set;

/**
 * What a practice's subscription includes, as last heard.
 *
 * @param kinds the kinds of clients it may have, where the practice chooses
 * @param teams whether colleagues form teams
 */
public record Entitlements(Set<ClientKind> kinds, boolean teams, Set<AddOn> addOns) {

  public Entitlements {
    kinds = Set.copyOf(kinds);
    addOns = Set.copyOf(addOns);
  }
}
