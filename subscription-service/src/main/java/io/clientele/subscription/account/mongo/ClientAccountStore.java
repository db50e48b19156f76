package io.clientele.subscription.account.mongo;

import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.account.ClientAccountState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Client accounts, kept one per client and told on {@code clientele.subscription}. */
@Configuration(proxyBeanMethods = false)
class ClientAccountStore {

  @Bean
  AggregateType<ClientAccount, ClientAccountEvent> clientAccountType() {
    return AggregateType.of(
        ClientAccount.TYPE,
        "clientele.subscription",
        ClientAccount.class,
        ClientAccountEvent.class,
        ClientAccountState::of,
        ClientAccount::practice);
  }

  @Bean
  Aggregates<ClientAccount, ClientAccountEvent> clientAccounts(
      AggregateStore store, AggregateType<ClientAccount, ClientAccountEvent> clientAccountType) {
    return store.of(clientAccountType);
  }
}
