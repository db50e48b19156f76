package io.clientele.subscription.account.messaging;

import io.clientele.subscription.account.ClientFacts;
import java.util.List;
import java.util.Objects;

/** What we want of a client's state; one without it is a dead letter. */
record ClientState(
    String client, String practice, String status, String payer, List<String> solutions) {

  ClientState {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(practice, "practice");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(payer, "payer");
    Objects.requireNonNull(solutions, "solutions");
  }

  ClientFacts facts() {
    return new ClientFacts(status, payer, solutions);
  }
}
