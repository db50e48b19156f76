package io.clientele.integration.rules.mongo;

import io.clientele.integration.rules.SupplierRules;
import io.clientele.integration.rules.SupplierRulesEvent;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate {@code supplier-rules}, one per client. */
@Configuration(proxyBeanMethods = false)
class SupplierRulesStore {

  static final AggregateType<SupplierRules, SupplierRulesEvent> TYPE =
      AggregateType.of(
          SupplierRules.TYPE,
          "clientele.integration",
          SupplierRules.class,
          SupplierRulesEvent.class,
          SupplierRules::told,
          SupplierRules::practice);

  @Bean
  AggregateType<SupplierRules, SupplierRulesEvent> supplierRulesType() {
    return TYPE;
  }

  @Bean
  Aggregates<SupplierRules, SupplierRulesEvent> supplierRules(AggregateStore store) {
    return store.of(TYPE);
  }
}
