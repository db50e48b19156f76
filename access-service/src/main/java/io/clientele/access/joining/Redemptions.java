package io.clientele.access.joining;

import java.time.Instant;
import java.util.Optional;

/** Who has redeemed which invitation; kept for ever, because an invitation is good once. */
public interface Redemptions {

  /** The login that has redeemed this invitation. */
  Optional<String> of(String invitation);

  /** Redeems it unless somebody has; of many at once one does. Gives who has, then. */
  String redeem(String invitation, String login, Instant now);
}
