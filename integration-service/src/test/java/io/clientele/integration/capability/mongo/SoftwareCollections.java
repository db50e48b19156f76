package io.clientele.integration.capability.mongo;

import io.clientele.integration.capability.AccountingSoftware;
import io.clientele.integration.capability.AccountingSoftwareEvent;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Aggregates;

/** Software as it is shipped, for tests that start no service. */
public final class SoftwareCollections {

  private SoftwareCollections() {}

  /** What was said of each. */
  public static Aggregates<AccountingSoftware, AccountingSoftwareEvent> in(AggregateStore store) {
    return new AccountingSoftwareStore().describedSoftware(store);
  }
}
