package io.clientele.platform.canary.clock;

import java.time.Clock;
import java.time.LocalDate;

/** The one that is as it should be. */
record AsksTheClock(Clock clock) {

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
