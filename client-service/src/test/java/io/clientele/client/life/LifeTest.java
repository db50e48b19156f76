package io.clientele.client.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientStatus;
import io.clientele.client.account.Deactivation;
import io.clientele.client.account.Payer;
import io.clientele.client.bundle.BundleReason;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.testkit.AtOnce;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is done to the life of a client. */
class LifeTest {

  private static final Cause CAUSE = Cause.of("ada");

  private final Office its = new Office();

  @AfterEach
  void clear() {
    its.close();
  }

  @Test
  @DisplayName("LIF-2 deactivated: no slot, a date, still on the list, told to others")
  void deactivated() {
    var done = Office.done(its.life().deactivate("c1", Office.ADA, CAUSE, Client::told));
    assertThat(done.state().status()).isEqualTo(ClientStatus.DEACTIVATED);
    assertThat(done.state().deactivation())
        .isEqualTo(
            new Deactivation(
                Office.HALLOWEEN, "ada", "Europe/London", Instant.parse("2027-02-28T00:00:00Z")));
    assertThat(done.version()).isEqualTo(2);
    assertThat(its.taken()).isZero();
    assertThat(its.listed()).containsExactly("DEACTIVATED");
    assertThat(its.told()).endsWith("ClientDeactivated.v1");
    assertThat(its.clients.find("c1").outbox().getLast().value())
        .asString(StandardCharsets.UTF_8)
        .contains("\"change\":{\"client\":\"c1\",\"reactivatableFrom\":\"2027-02-28\"}");
  }

  @Test
  @DisplayName("LIF-2 deactivating again changes nothing, and no date either")
  void deactivating_again() {
    its.life().deactivate("c1", Office.ADA, CAUSE, Client::told);
    its.clock.turn(Duration.ofDays(40));
    its.zone = null;
    assertThat(its.life().deactivate("c1", Office.ADA, CAUSE, Client::told))
        .isInstanceOfSatisfying(
            Outcome.Unchanged.class, same -> assertThat(same.version()).isEqualTo(2));
    assertThat(its.told()).containsOnlyOnce("ClientDeactivated.v1");
    assertThat(its.taken()).isZero();
  }

  @Test
  @DisplayName("LIF-2 reactivated: a slot again, on the list, told to others")
  void reactivated() {
    its.life().deactivate("c1", Office.ADA, CAUSE, Client::told);
    its.clock.turn(Duration.ofDays(120));
    var done = Office.done(its.life().reactivate("c1", Office.ADA, CAUSE, Client::told));
    assertThat(done.state().status()).isEqualTo(ClientStatus.ACTIVE);
    assertThat(done.state().deactivation()).isNull();
    assertThat(its.taken()).isEqualTo(1);
    assertThat(its.listed()).containsExactly("ACTIVE");
    assertThat(its.told()).endsWith("ClientDeactivated.v1", "ClientReactivated.v1");
    assertThat(its.life().reactivate("c1", Office.ADA, CAUSE, Client::told))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(its.taken()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "CLI-9 a self-paying client is reactivated without a slot, full though the bundle is")
  void a_self_paying_client_needs_no_slot() {
    its.paidBy(Payer.CLIENT, 1);
    its.add("c2");
    its.life().deactivate("c1", Office.ADA, CAUSE, Client::told);
    assertThat(its.taken()).isEqualTo(1);
    its.clock.turn(Duration.ofDays(200));
    var done = Office.done(its.life().reactivate("c1", Office.ADA, CAUSE, Client::told));
    assertThat(done.state().payer()).isEqualTo(Payer.CLIENT);
    assertThat(done.state().status()).isEqualTo(ClientStatus.ACTIVE);
    assertThat(its.taken()).isEqualTo(1);
  }

  @Test
  @DisplayName("CLI-9 who pays changes without a slot while a client rests; then one is needed")
  void who_pays_changes_while_it_rests() {
    its.paidBy(Payer.CLIENT, 1);
    its.add("c2");
    its.life().deactivate("c1", Office.ADA, CAUSE, Client::told);
    its.clock.turn(Duration.ofDays(200));
    its.paidBy(Payer.PRACTICE, 2);
    assertThat(its.taken()).isEqualTo(1);
    assertThat(Office.reasons(its.life().reactivate("c1", Office.ADA, CAUSE, Client::told)))
        .containsExactly(BundleReason.BUNDLE_FULL);
    its.bundle(2);
    Office.done(its.life().reactivate("c1", Office.ADA, CAUSE, Client::told));
    assertThat(its.taken()).isEqualTo(2);
  }

  @Test
  @DisplayName("LIF-2 a client that is active is not reactivated, full though the bundle is")
  void an_active_client_is_not_reactivated() {
    assertThat(its.life().reactivate("c1", Office.ADA, CAUSE, Client::told))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(its.told()).containsExactly("ClientCreated.v1");
  }

  @Test
  @DisplayName("LIF-2 the day that was given stays, though the practice has moved since")
  void the_day_that_was_given_stays() {
    its.life().deactivate("c1", Office.ADA, CAUSE, Client::told);
    its.zone = ZoneId.of("America/Los_Angeles");
    its.clock.turn(Duration.between(Office.HALLOWEEN, Instant.parse("2027-02-28T00:00:00Z")));
    assertThat(its.life().reactivate("c1", Office.ADA, CAUSE, Client::told))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("CLI-14 a repeat with its key has the first answer, whatever came since")
  void a_repeat_with_its_key() {
    var keyed = new Cause("ada", IdempotencyKey.of("ada", "k", new byte[] {1}), null, null, null);
    var first = Office.done(its.life().deactivate("c1", Office.ADA, keyed, Client::told));
    its.clock.turn(Duration.ofDays(200));
    its.life().reactivate("c1", Office.ADA, CAUSE, Client::told);
    assertThat(its.life().deactivate("c1", Office.ADA, keyed, Client::told))
        .isEqualTo(new Outcome.Repeated<>(first.version(), first.answer()));
    assertThat(its.listed()).containsExactly("ACTIVE");
    assertThat(its.taken()).isEqualTo(1);
  }

  @Test
  @DisplayName("CLI-9 of a hundred reactivations at once as many succeed as the bundle allows")
  void of_a_hundred_reactivations_at_once() {
    its.bundle(101);
    var hundred = IntStream.range(0, 100).mapToObj(i -> "many-" + i).toList();
    hundred.forEach(its::add);
    hundred.forEach(client -> its.life().deactivate(client, Office.ADA, CAUSE, Client::told));
    assertThat(its.taken()).isEqualTo(1);
    its.clock.turn(Duration.ofDays(200));
    its.bundle(11);
    List<Callable<Outcome<Client>>> reactivations =
        hundred.stream()
            .<Callable<Outcome<Client>>>map(
                client -> () -> its.life().reactivate(client, Office.ADA, CAUSE, Client::told))
            .toList();
    var outcomes = AtOnce.all(reactivations);
    assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(10);
    assertThat(outcomes)
        .filteredOn(Outcome.Refused.class::isInstance)
        .hasSize(90)
        .allSatisfy(no -> assertThat(Office.reasons(no)).containsExactly(BundleReason.BUNDLE_FULL));
    assertThat(its.taken()).isEqualTo(11);
  }
}
