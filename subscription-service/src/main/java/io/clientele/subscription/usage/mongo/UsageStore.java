package io.clientele.subscription.usage.mongo;

import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.consume.Rows;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.usage.Usages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where usage is looked up. */
@Configuration(proxyBeanMethods = false)
class UsageStore {

  @Bean
  Usages usages(
      AggregateStore store,
      AggregateType<ClientAccount, ClientAccountEvent> clientAccountType,
      Rows extractionUsageRows) {
    var usages =
        new MongoUsages(store.collection(clientAccountType), extractionUsageRows.collection());
    usages.prepare();
    return usages;
  }
}
