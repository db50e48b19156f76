package io.clientele.platform.canary.clock;

import java.time.Instant;
import java.util.function.Supplier;

record AsksByReference(Supplier<Instant> time) {

  static AsksByReference any() {
    return new AsksByReference(Instant::now);
  }
}
