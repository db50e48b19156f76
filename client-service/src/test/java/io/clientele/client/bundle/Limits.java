package io.clientele.client.bundle;

import io.clientele.client.Telling;
import io.clientele.client.bundle.verdict.LimitWish;
import io.clientele.platform.consume.Projection;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Tells limits as subscription-service would. */
final class Limits {

  private Limits() {}

  static void tell(Projection projection, String practice, long sequence, int limit) {
    tell(projection, practice, sequence, limit, null);
  }

  static void tell(
      Projection projection, String practice, long sequence, int limit, @Nullable LimitWish wish) {
    var state = new HashMap<String, @Nullable Object>();
    state.put("practice", practice);
    state.put("clientLimit", limit);
    state.put("limitWish", wish);
    Telling.tell(
        projection,
        "clientele.subscription",
        "subscription/" + practice,
        "ClientLimitChanged.v1",
        sequence,
        state);
  }
}
