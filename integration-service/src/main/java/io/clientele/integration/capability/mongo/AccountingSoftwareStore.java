package io.clientele.integration.capability.mongo;

import io.clientele.integration.capability.AccountingSoftware;
import io.clientele.integration.capability.AccountingSoftwareEvent;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate {@code software}; it belongs to no practice. */
@Configuration(proxyBeanMethods = false)
class AccountingSoftwareStore {

  static final AggregateType<AccountingSoftware, AccountingSoftwareEvent> TYPE =
      AggregateType.of(
          AccountingSoftware.TYPE,
          "clientele.integration",
          AccountingSoftware.class,
          AccountingSoftwareEvent.class,
          AccountingSoftware::told,
          software -> null);

  @Bean
  AggregateType<AccountingSoftware, AccountingSoftwareEvent> softwareType() {
    return TYPE;
  }

  @Bean
  Aggregates<AccountingSoftware, AccountingSoftwareEvent> describedSoftware(AggregateStore store) {
    return store.of(TYPE);
  }
}
