package io.clientele.subscription.payer;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.payer.Happening.Changed;
import io.clientele.subscription.payer.Happening.Wished;
import java.util.ArrayList;
import java.util.List;

/**
 * How it has come to stand, and what happened on the way. That another pays, and that another is
 * wished for, nobody has to say: it is seen here.
 */
record Turn(Paying paying, List<Happening> happened) {

  static Turn from(Paying paying) {
    return new Turn(paying, List.of());
  }

  Turn to(Paying next, Happening... more) {
    var all = new ArrayList<>(happened);
    if (next.payer() != paying.payer()) {
      all.add(new Changed(paying.payer(), next.payer()));
    }
    all.addAll(List.of(more));
    var wish = next.wish();
    if (wish != null && !wish.equals(paying.wish())) {
      all.add(new Wished(wish));
    }
    return new Turn(next, List.copyOf(all));
  }

  /** What is decided when nothing more is asked for: what time alone has changed. */
  Decision<Paying, Happening> since(Paying before) {
    return paying.equals(before) ? Decision.unchanged() : new Decision.Done<>(paying, happened);
  }
}
