package io.clientele.client.bundle;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.bundle.verdict.LimitBook;
import io.clientele.client.bundle.verdict.LimitWish;
import io.clientele.client.bundle.verdict.ScriptedLimits;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Heard;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The same parts, but somebody looks right after every time that slots were taken, or limited. */
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

  @Override
  LimitBook limits(MongoDatabaseFactory database) {
    return new ScriptedLimits(parts.limits(database)) {
      @Override
      public void tell(String practice, Heard heard, int limit, @Nullable LimitWish wish) {
        super.tell(practice, heard, limit, wish);
        look.run();
      }

      @Override
      public boolean judge(Seen seen) {
        return looked(super.judge(seen), true);
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
