package io.clientele.integration.sealing.http;

import io.clientele.integration.sealing.SealedSignIns;
import io.clientele.platform.secret.SealingKeys;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/**
 * What lies under which key, so that an operator sees when an old secret may go (INT-8). On the
 * management port, which no gateway routes to.
 */
@Component
@Endpoint(id = "sealing")
class SealingEndpoint {

  private final SealingKeys keys;
  private final SealedSignIns signIns;

  SealingEndpoint(SealingKeys keys, SealedSignIns signIns) {
    this.keys = keys;
    this.signIns = signIns;
  }

  /**
   * How it stands.
   *
   * @param bare how many sign-ins lie in no envelope yet
   */
  record SealingView(List<KeyView> keys, long bare) {}

  /** What a key is to this instance: it seals, it only opens, or it was not given. */
  enum Use {
    SEALS,
    OPENS,
    MISSING
  }

  /**
   * One key.
   *
   * @param signIns how many sign-ins lie under it; at 0 one that only opens may go, if none is
   *     bare: that may lie under any
   */
  record KeyView(String id, Use use, long signIns) {}

  /** The keys of this instance, and those that something lies under. */
  @ReadOperation
  public SealingView state() {
    var counts = signIns.byKey();
    var views = new ArrayList<KeyView>();
    for (var id : keys.ids()) {
      var count = counts.remove(id);
      var use = id.equals(keys.current()) ? Use.SEALS : Use.OPENS;
      views.add(new KeyView(id, use, count == null ? 0 : count));
    }
    counts.forEach((id, count) -> views.add(new KeyView(id, Use.MISSING, count)));
    return new SealingView(views, signIns.bare());
  }
}
