package io.clientele.client.payer.messaging;

import io.clientele.client.account.Payer;
import io.clientele.client.payer.PayerWish;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we want of the state of a client's account; one without it is a dead letter.
 *
 * @param payerWish null while nobody else is to pay; missing from what older releases told
 */
record ClientAccountState(String client, String practice, @Nullable Wish payerWish) {

  ClientAccountState {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(practice, "practice");
  }

  /** Who is to pay. */
  record Wish(Integer number, Payer payer) {

    Wish {
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(payer, "payer");
    }
  }

  Optional<PayerWish> wish() {
    return Optional.ofNullable(payerWish).map(its -> new PayerWish(its.number(), its.payer()));
  }
}
