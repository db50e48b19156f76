package io.clientele.client.payer.messaging;

import io.clientele.client.payer.Payers;
import io.clientele.platform.consume.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Answers what the newest state of an account wishes. The number of a wish says whether it was
 * answered: no mark is kept of what was heard, and none of it need come in order.
 */
@Configuration(proxyBeanMethods = false)
class PayerConfiguration {

  @Bean
  Projection payerWishes(Payers payers) {
    return Projection.into(
        "client-account",
        ClientAccountState.class,
        (told, account) ->
            account
                .wish()
                .ifPresent(
                    wish ->
                        payers.answer(
                            account.practice(),
                            account.client(),
                            wish,
                            told.causeOf("client-service"))));
  }
}
