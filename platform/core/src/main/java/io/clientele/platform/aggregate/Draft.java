package io.clientele.platform.aggregate;

import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Json;
import io.clientele.platform.event.Pending;
import io.clientele.platform.event.Sequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns the events of a decision into what lies in the outbox: complete, in order, numbered. */
final class Draft {

  private Draft() {}

  record Value(Object change, Object state) {}

  static <S, E> List<Pending> of(
      AggregateType<S, E> type,
      Stored<S> before,
      Decision.Done<S, E> done,
      Cause cause,
      Instant now,
      long epoch) {
    var pending = new ArrayList<Pending>();
    var sequence = before.sequence();
    var told = type.telling().apply(done.next());
    for (var event : done.events()) {
      sequence = Sequence.after(sequence, epoch);
      pending.add(
          new Pending(
              type.subject(before.id()) + "/" + sequence,
              type.names().of(event),
              sequence,
              now,
              type.practice().apply(done.next()),
              cause.actor(),
              cause.causation(),
              cause.traceparent(),
              Json.MAPPER.writeValueAsBytes(new Value(event, told))));
    }
    return pending;
  }
}
