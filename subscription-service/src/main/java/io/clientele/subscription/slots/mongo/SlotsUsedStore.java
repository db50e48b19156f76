package io.clientele.subscription.slots.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
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

  static final String INDEX = "slots-of-practice";

  @Bean
  SlotsUsed slotsUsed(
      AggregateStore store, AggregateType<ClientAccount, ClientAccountEvent> clientAccountType) {
    var accounts = store.collection(clientAccountType);
    accounts.createIndex(
        Indexes.ascending("practice", "client.status", "client.payer"),
        new IndexOptions().name(INDEX));
    return new MongoSlotsUsed(accounts);
  }
}
