package io.clientele.access.joining;

import java.time.Instant;
import java.util.Optional;

/**
 * Who has redeemed which invitation; kept for ever, because an invitation is good once. What is
 * taken back is redeemed by {@link #NOBODY}: so it is decided here, once, who was first.
 */
public interface Redemptions {

  /** Whose redemption it is that an invitation was taken back (INV-8); no login has this id. */
  String NOBODY = "";

  /** The login that has redeemed this invitation, or {@link #NOBODY}. */
  Optional<String> of(String invitation);

  /** Redeems it unless somebody has; of many at once one does. Gives who has, then. */
  String redeem(String invitation, String login, Instant now);
}
