package io.clientele.subscription.payer;

import java.util.Optional;

/** What clients can have by themselves, which goes by where their practice is. */
public interface Offers {

  /** For clients of a practice; empty while nothing is known of it. */
  Optional<Offered> in(String practice);
}
