package io.clientele.client.bundle;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.platform.aggregate.Aggregates;
import java.util.List;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The same parts, but somebody looks right after every time that slots were taken. */
final class WatchedParts extends Parts {

  private final Parts parts;
  private final Runnable look;

  WatchedParts(Parts parts, Runnable look) {
    this.parts = parts;
    this.look = look;
  }

  @Override
  SlotBook book(MongoDatabaseFactory database) {
    return new ScriptedBook(parts.book(database)) {
      @Override
      public boolean place(String practice, int limit, Intent intent) {
        return looked(super.place(practice, limit, intent), !intent.frees());
      }

      @Override
      public boolean arrange(Bundle seen, List<Block> blocks, int more) {
        return looked(super.arrange(seen, blocks, more), more > 0);
      }
    };
  }

  private boolean looked(boolean done, boolean takes) {
    if (done && takes) {
      look.run();
    }
    return done;
  }

  @Override
  Settlement settlement(Aggregates<Client, ClientEvent> clients, SlotBook book) {
    return parts.settlement(clients, book);
  }

  @Override
  Reservations reservations(
      Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement) {
    return parts.reservations(clients, book, settlement);
  }
}
