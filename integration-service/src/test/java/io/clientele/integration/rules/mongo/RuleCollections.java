package io.clientele.integration.rules.mongo;

import io.clientele.integration.rules.SupplierRules;
import io.clientele.integration.rules.SupplierRulesEvent;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Aggregates;

/** Supplier rules as they are shipped, for tests that start no service. */
public final class RuleCollections {

  private RuleCollections() {}

  /** Those of every client. */
  public static Aggregates<SupplierRules, SupplierRulesEvent> in(AggregateStore store) {
    return new SupplierRulesStore().supplierRules(store);
  }
}
