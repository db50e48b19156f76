package io.clientele.platform.aggregate;

import io.clientele.platform.event.Pending;
import java.util.List;

/** Who sends what a write left in an outbox. */
public interface Outboxes {

  /**
   * Called after every write that left unsent events; must return at once.
   *
   * @param type the kind of aggregate
   * @param id its id
   * @param outbox all its unsent events, oldest first, as the write's answer brought them
   */
  void written(AggregateType<?, ?> type, String id, List<Pending> outbox);
}
