package io.clientele.client.bundle;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Stored;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what became of an intent or of a reserved row, for good, whoever left it open. */
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
    // Whoever placed the intent had looked at the client before: once the client is another
    // version, that write can only fail. Without this it could still come, after the count moved.
    book.end(practice, intent, carries(intent.client(), intent.id()));
  }

  /**
   * Takes the row of a client out of its block, so that its slot hangs on the client alone: closing
   * the block would give back a slot that the client frees itself.
   *
   * @param bundle read after the client was
   * @return whether it hung on a block; then the client must be looked at again, and the bundle
   */
  protected boolean leftBlock(Bundle bundle, Stored<Client> client) {
    for (var block : bundle.blocks()) {
      var row = block.row(slot(client));
      if (row.isPresent()) {
        if (bar(client)) {
          book.arrange(bundle, bundle.blocksWith(block.without(row.getAsInt())), 0);
        }
        return true;
      }
    }
    return false;
  }

  /**
   * Those of these rows that have taken their slots, as nothing undoes any more; one look for all.
   * Who was added just now may be missing.
   */
  Set<Integer> taken(String job, List<Integer> rows) {
    var there =
        clients.findForGood(rows.stream().map(row -> Reservations.client(job, row)).toList());
    return rows.stream()
        .filter(
            row -> {
              var client = there.get(Reservations.client(job, row));
              return client != null && client.slot().equals(Block.slot(job, row));
            })
        .collect(Collectors.toSet());
  }

  /** Whether a client carries this slot now; if not, nobody who saw it before can change that. */
  boolean carries(String client, String slot) {
    while (true) {
      var found = clients.find(client);
      // Also where the client is there: what was only read may be undone when another server takes
      // the lead, and its slot be kept for nobody; what was written over may not.
      if (bar(found)) {
        return slot(found).equals(slot);
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

  private static String slot(Stored<Client> client) {
    var state = client.state();
    return state == null ? "" : state.slot();
  }
}
