package io.clientele.invitation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Message;
import io.clientele.invitation.invitation.MessageStatus;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who sends what, where several do or somebody stops. */
class ClaimsTest extends StoreTest {

  private final Provider provider = new Provider();
  private final Deliveries mails = instance.deliveries(Channel.EMAIL, provider, provider);

  private Message message(String id, Channel channel) {
    return instance.read(id).message(channel).orElseThrow();
  }

  @Test
  @DisplayName("INV-7 who dies after the provider's yes has it sent again, the same in every part")
  void dies_after_the_yes() {
    var id = invited();
    var plan = FaultPlan.none();
    var doomed = new Instance(FaultyMongo.wrap(mongo, plan), name, world, clock);
    provider.then = plan::crash;
    var doomedMails = doomed.deliveries(Channel.EMAIL, provider, provider);
    assertThatThrownBy(() -> doomedMails.sendDue(() -> true)).isInstanceOf(Crash.class);
    provider.then = () -> {};
    clock.turn(Deliveries.CLAIM.minusMillis(1));
    mails.sendDue(() -> true);
    assertThat(provider.handed).as("while it is claimed nobody else sends it").hasSize(1);
    clock.turn(Duration.ofMillis(1));
    mails.sendDue(() -> true);
    assertThat(provider.handed).hasSize(2);
    assertThat(provider.handed.getLast()).isEqualTo(provider.handed.getFirst());
    assertThat(provider.links.getLast()).isEqualTo(provider.links.getFirst());
    assertThat(instance.events(id)).containsExactly("InvitationCreated.v1", "InvitationSent.v1");
  }

  @Test
  @DisplayName("INV-7 several instances send each message once")
  void several_instances() {
    for (var n = 0; n < 30; n++) {
      invited(OFFER, n + "@in.example");
    }
    var providers = IntStream.range(0, 3).mapToObj(n -> new Provider()).toList();
    AtOnce.all(
        providers.stream()
            .map(one -> new Instance(mongo, name, world, clock).deliveries(Channel.EMAIL, one, one))
            .map(each -> Executors.callable(() -> each.sendDue(() -> true)))
            .toList());
    assertThat(providers.stream().flatMap(one -> one.handed.stream()))
        .hasSize(30)
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("INV-7 who is told to stop begins no other message, and leaves none claimed")
  void told_to_stop() {
    invited(OFFER, "a@in.example");
    invited(OFFER, "b@in.example");
    mails.sendDue(() -> provider.handed.isEmpty());
    assertThat(provider.handed).hasSize(1);
    mails.sendDue(() -> true);
    assertThat(provider.handed).hasSize(2);
  }

  @Test
  @DisplayName("INV-7 what is recorded of one channel leaves the claim of the other alone")
  void the_claim_of_the_other() {
    var id = invited();
    var other = new Provider();
    provider.answer = new Handover.Later();
    provider.then = () -> instance.deliveries(Channel.SMS, other, other).sendDue(() -> true);
    mails.sendDue(() -> true);
    assertThat(other.handed).hasSize(1);
    assertThat(message(id, Channel.SMS).status()).isEqualTo(MessageStatus.SENT);
    assertThat(message(id, Channel.EMAIL).attempts()).isEqualTo(1);
    assertThat(message(id, Channel.EMAIL).due()).isEqualTo(clock.instant().plusSeconds(1));
  }
}
