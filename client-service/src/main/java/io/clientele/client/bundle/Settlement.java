package io.clientele.client.bundle;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Stored;

/** Finds out what became of an intent, for good, whoever placed it. */
public class Settlement {

  private static final Cause OURSELVES = Cause.of("client-service");

  private final Aggregates<Client, ClientEvent> clients;
  private final SlotBook book;

  /** Settles what is open in this book. */
  public Settlement(Aggregates<Client, ClientEvent> clients, SlotBook book) {
    this.clients = clients;
    this.book = book;
  }

  /** Settles one intent; to do so twice, or in two places at once, does no harm. */
  void settle(String practice, Intent intent) {
    while (true) {
      var client = clients.find(intent.client());
      // Whoever placed the intent had looked at the client before: once the client is another
      // version, that write can only fail. Without this it could still come, to a slot given away.
      // And a client that was only read may be undone when another server takes the lead, and its
      // slot be kept for nobody; one that was written over may not.
      if (bar(client)) {
        if (carries(client, intent)) {
          book.keep(practice, intent);
        } else {
          book.giveBack(practice, intent);
        }
        return;
      }
    }
  }

  /**
   * Refuses every writer that saw the client as we found it.
   *
   * @return false if it is not as we found it any more
   */
  protected boolean bar(Stored<Client> client) {
    return clients.bar(client, OURSELVES);
  }

  private static boolean carries(Stored<Client> client, Intent intent) {
    var state = client.state();
    return state != null && state.slot().equals(intent.id());
  }
}
