package io.clientele.platform.canary.clock;

import java.time.Instant;

final class AsksInstant {

  private AsksInstant() {}

  static Instant time() {
    return Instant.now();
  }
}
