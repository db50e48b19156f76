package io.clientele.integration.lists;

import io.clientele.integration.connection.Importing;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Says now and then that somebody still works on an import, so that nobody else begins to. */
final class Lease {

  private static final int RENEWALS = 4;

  private final BooleanSupplier goOn;
  private final Clock clock;
  private Instant renewAt;

  /** The import is over, or somebody else's. */
  static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A lease that was renewed just now.
   *
   * @param goOn renews it; false if it cannot be
   */
  Lease(BooleanSupplier goOn, Clock clock) {
    this.goOn = goOn;
    this.clock = clock;
    this.renewAt = soon();
  }

  /**
   * Renews it if that is due.
   *
   * @throws Over if it cannot be
   */
  void keep() {
    if (clock.instant().isAfter(renewAt)) {
      renew();
    }
  }

  /**
   * Renews it now.
   *
   * @throws Over if it cannot be
   */
  void renew() {
    if (!goOn.getAsBoolean()) {
      throw new Over();
    }
    renewAt = soon();
  }

  private Instant soon() {
    return clock.instant().plus(Importing.LEASE.dividedBy(RENEWALS));
  }
}
