package io.clientele.subscription.plan;

import java.util.List;

/**
 * All there is to be had, as it was written down.
 *
 * @param plans every version of every plan
 * @param selfPaid every version of what clients are offered who pay by themselves
 * @param unread what of it could not be read, a sentence each
 */
public record Catalogue(List<Plan> plans, List<SelfPaid> selfPaid, List<String> unread) {

  public Catalogue {
    plans = List.copyOf(plans);
    selfPaid = List.copyOf(selfPaid);
    unread = List.copyOf(unread);
  }
}
