package io.clientele.client.bundle;

import io.clientele.client.Telling;
import io.clientele.platform.consume.Projection;
import java.util.Map;

/** Tells limits as subscription-service would. */
final class Limits {

  private Limits() {}

  static void tell(Projection projection, String practice, long sequence, int limit) {
    Telling.tell(
        projection,
        "clientele.subscription",
        "subscription/" + practice,
        "ClientLimitChanged.v1",
        sequence,
        Map.of("practice", practice, "clientLimit", limit));
  }
}
