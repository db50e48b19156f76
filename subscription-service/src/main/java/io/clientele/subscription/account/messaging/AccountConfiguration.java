package io.clientele.subscription.account.messaging;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Projection;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens an account for every client, and keeps what client-service says of it. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

  @Bean
  Projection openAccounts(
      Aggregates<ClientAccount, ClientAccountEvent> clientAccounts, Clock clock) {
    return Projection.into(
        "client",
        ClientState.class,
        (told, state) ->
            clientAccounts.react(
                state.client(),
                told.heard(),
                told.causeOf("subscription-service"),
                before ->
                    ClientAccount.heard(
                        before,
                        state.client(),
                        state.practice(),
                        state.facts(),
                        state.answer(),
                        // The store keeps milliseconds; what is told must equal what is read.
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))));
  }
}
