package io.clientele.simulator;

import io.clientele.simulator.faults.Faults;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A provider of accounting software on the web, and what is to go wrong there. */
record Site(AccountingProvider provider, List<Route> routes, Faults faults) {

  /**
   * A provider's site.
   *
   * @param busy how it refuses too many calls, with the wait it tells if any
   */
  static Site of(
      AccountingProvider provider, List<Route> routes, Function<Optional<Duration>, Reply> busy) {
    var faults = new Faults(busy);
    return new Site(provider, faults.before(routes), faults);
  }
}
