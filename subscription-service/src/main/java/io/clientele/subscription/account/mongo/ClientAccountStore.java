package io.clientele.subscription.account.mongo;

import io.clientele.platform.Chore;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.account.ClientAccountState;
import java.time.Clock;
import java.time.Duration;
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

  @Bean
  DueAccounts dueAccounts(
      AggregateStore store,
      AggregateType<ClientAccount, ClientAccountEvent> clientAccountType,
      Aggregates<ClientAccount, ClientAccountEvent> clientAccounts,
      Clock clock) {
    return new DueAccounts(store.collection(clientAccountType), clientAccounts, clock);
  }

  @Bean
  Chore settleAccounts(DueAccounts dueAccounts) {
    return new Chore("accounts due", Duration.ofSeconds(2), dueAccounts::settle);
  }
}
