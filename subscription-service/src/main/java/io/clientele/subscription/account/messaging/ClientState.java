package io.clientele.subscription.account.messaging;

import io.clientele.subscription.account.ClientFacts;
import io.clientele.subscription.payer.WishAnswer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What we want of a client's state; one without it is a dead letter.
 *
 * @param payerAnswer what became of the newest wish that somebody else pays; missing from states
 *     told before there were any, and null where there never was one
 */
record ClientState(
    String client,
    String practice,
    String status,
    String payer,
    List<String> solutions,
    @Nullable Answer payerAnswer) {

  /**
   * What client-service says became of a wish.
   *
   * @param taken slots in use when there was none for the client; null if done
   * @param limit how many there were then; null if done
   */
  record Answer(long wish, boolean done, @Nullable Integer taken, @Nullable Integer limit) {

    WishAnswer read() {
      return new WishAnswer(
          wish, done, Objects.requireNonNullElse(taken, 0), Objects.requireNonNullElse(limit, 0));
    }
  }

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

  @Nullable WishAnswer answer() {
    return payerAnswer == null ? null : payerAnswer.read();
  }
}
