package io.clientele.client.payer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientPayerChanged;
import io.clientele.client.account.ClientEvent.ClientPayerKept;
import io.clientele.client.account.ClientStatus;
import io.clientele.client.account.Deactivation;
import io.clientele.client.account.Payer;
import io.clientele.client.account.PayerAnswer;
import io.clientele.client.account.SomeClient;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.practice.PracticeReason;
import io.clientele.client.roster.Roster;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepayingTest {

  private static final Bundle ROOM = new Bundle("p1", 3, 2, List.of());
  private static final Bundle FULL = new Bundle("p1", 3, 3, List.of());
  private static final Bundle ABOVE = new Bundle("p1", 1, 3, List.of());

  @ParameterizedTest(name = "{0}, paid by {1}: {2} is to pay, {3}")
  @CsvSource({
    // status, payer, wished for, bundle, payer then, slot then
    "ACTIVE, PRACTICE, CLIENT, ROOM, CLIENT, new",
    "ACTIVE, PRACTICE, CLIENT, FULL, CLIENT, new",
    "ACTIVE, PRACTICE, CLIENT, ABOVE, CLIENT, new",
    "ACTIVE, PRACTICE, CLIENT, UNHEARD, CLIENT, new",
    "ACTIVE, CLIENT, PRACTICE, ROOM, PRACTICE, new",
    "ACTIVE, CLIENT, PRACTICE, FULL, kept, old",
    "ACTIVE, CLIENT, PRACTICE, ABOVE, kept, old",
    "ACTIVE, CLIENT, PRACTICE, UNHEARD, not yet, old",
    "ACTIVE, PRACTICE, PRACTICE, FULL, PRACTICE, old",
    "ACTIVE, CLIENT, CLIENT, FULL, CLIENT, old",
    "DEACTIVATED, PRACTICE, CLIENT, FULL, CLIENT, old",
    "DEACTIVATED, CLIENT, PRACTICE, FULL, PRACTICE, old",
    "DEACTIVATED, CLIENT, PRACTICE, UNHEARD, PRACTICE, old",
  })
  @DisplayName(
      "CLI-9 only an active client its practice is to pay for takes a slot, if there is one")
  void who_takes_a_slot(
      ClientStatus status, Payer payer, Payer wished, String bundle, String then, String slot) {
    var present = client(status, payer);
    var decision = decide(present, new PayerWish(1, wished), bundle(bundle));
    switch (then) {
      case "not yet" ->
          assertThat(decision).isEqualTo(Decision.refused(PracticeReason.notKnownYet()));
      case "kept" -> {
        var seen = requireNonNull(bundle(bundle));
        var kept = new ClientPayerKept("c1", 1, seen.taken(), seen.limit());
        var answer = new PayerAnswer(1, false, seen.taken(), seen.limit());
        assertThat(decision).isEqualTo(Decision.done(present.keptPayer(answer), kept));
      }
      default -> {
        var done = done(decision);
        assertThat(done.next().payer()).isEqualTo(Payer.valueOf(then));
        assertThat(done.next().status()).isEqualTo(status);
        assertThat(done.next().slot()).isEqualTo(slot.equals("new") ? "intent" : present.slot());
        assertThat(done.next().payerAnswer()).isEqualTo(PayerAnswer.done(1));
        assertThat(done.events())
            .containsExactly(new ClientPayerChanged("c1", 1, payer, Payer.valueOf(then)));
      }
    }
  }

  @ParameterizedTest(name = "wish {0} after the answer to 4")
  @ValueSource(ints = {1, 3, 4})
  @DisplayName("SUB-4 a wish that is answered, or was overtaken by one that is, changes nothing")
  void a_wish_that_is_answered(int number) {
    for (var answer : List.of(PayerAnswer.done(4), PayerAnswer.kept(4, 3, 3))) {
      for (var payer : Payer.values()) {
        var present = client(ClientStatus.ACTIVE, Payer.CLIENT).keptPayer(answer);
        assertThat(decide(present, new PayerWish(number, payer), ROOM))
            .isEqualTo(Decision.unchanged());
      }
    }
  }

  @Test
  @DisplayName("SUB-4 a newer wish is answered though the one before was not heard")
  void a_newer_wish() {
    var present = client(ClientStatus.ACTIVE, Payer.CLIENT).keptPayer(PayerAnswer.kept(4, 3, 3));
    var done = done(decide(present, new PayerWish(7, Payer.PRACTICE), ROOM));
    assertThat(done.next().payerAnswer()).isEqualTo(PayerAnswer.done(7));
  }

  @Test
  @DisplayName("SUB-4 what is no client, or another practice's, is nobody's to pay for")
  void no_such_client() {
    var nobody = Decision.<Client, ClientEvent>refused(Roster.notFound());
    var wish = new PayerWish(1, Payer.CLIENT);
    assertThat(decide(null, wish, ROOM)).isEqualTo(nobody);
    var present = client(ClientStatus.ACTIVE, Payer.PRACTICE);
    assertThat(new Repaying("p2", wish).decide(present, ROOM, "intent")).isEqualTo(nobody);
  }

  private static Decision<Client, ClientEvent> decide(
      @Nullable Client present, PayerWish wish, @Nullable Bundle bundle) {
    return new Repaying("p1", wish).decide(present, bundle, "intent");
  }

  private static Decision.Done<Client, ClientEvent> done(Decision<Client, ClientEvent> decision) {
    return (Decision.Done<Client, ClientEvent>) decision;
  }

  private static Client client(ClientStatus status, Payer payer) {
    var active = SomeClient.called("c1").client();
    var paid = active.paidBy(payer, "slot-paid", PayerAnswer.done(0));
    return status == ClientStatus.ACTIVE
        ? paid
        : paid.deactivated(
            new Deactivation(Instant.EPOCH, "ada", "UTC", Instant.EPOCH), "slot-deactivated");
  }

  private static @Nullable Bundle bundle(String name) {
    return switch (name) {
      case "ROOM" -> ROOM;
      case "FULL" -> FULL;
      case "ABOVE" -> ABOVE;
      default -> null;
    };
  }
}
