package io.clientele.subscription.payer;

import java.time.Duration;
import java.time.Instant;

/**
 * A client is asked whether its practice may pay for it.
 *
 * @param expiresAt from when on it can no longer be given
 */
public record Consent(Instant askedAt, Instant expiresAt) {

  private static final Duration OPEN = Duration.ofDays(7);

  static Consent asked(Instant now) {
    return new Consent(now, now.plus(OPEN));
  }
}
