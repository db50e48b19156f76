package io.clientele.platform.aggregate;

import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Json;
import io.clientele.platform.event.Pending;
import io.clientele.platform.event.Sequence;
import io.clientele.platform.recording.Change;
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
      long epoch,
      Changes changes) {
    var pending = new ArrayList<Pending>();
    var sequence = before.sequence();
    var told = type.telling().apply(done.next());
    for (var event : done.events()) {
      sequence = Sequence.after(sequence, epoch);
      var id = type.subject(before.id()) + "/" + sequence;
      var name = type.names().of(event);
      var change = new Change<>(before.id(), name, before.state(), done.next(), event);
      pending.add(
          new Pending(
              id,
              name,
              sequence,
              now,
              type.practice().apply(done.next()),
              cause.actor(),
              cause.causation(),
              cause.traceparent(),
              Json.MAPPER.writeValueAsBytes(new Value(event, told)),
              Drafted.entries(type, change, id, sequence, now, cause, changes)));
    }
    return pending;
  }
}
