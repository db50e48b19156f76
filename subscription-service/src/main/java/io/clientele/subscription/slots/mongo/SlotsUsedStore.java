package io.clientele.subscription.slots.mongo;

import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.slots.SlotsUsed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Slots are counted over the accounts of clients: no number is kept that could go wrong. */
@Configuration(proxyBeanMethods = false)
class SlotsUsedStore {

  @Bean
  SlotsUsed slotsUsed(
      AggregateStore store, AggregateType<ClientAccount, ClientAccountEvent> clientAccountType) {
    var slots = new MongoSlotsUsed(store.collection(clientAccountType));
    slots.prepare();
    return slots;
  }
}
