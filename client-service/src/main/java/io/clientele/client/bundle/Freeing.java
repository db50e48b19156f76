package io.clientele.client.bundle;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** A command that frees a slot: decides, as often as it must, and has no effect of its own. */
@FunctionalInterface
public interface Freeing {

  /**
   * The decision.
   *
   * @param present the client as it is, null if there is none
   * @param slot what the client that follows must carry as its {@code slot}
   */
  Decision<Client, ClientEvent> decide(@Nullable Client present, String slot);
}
