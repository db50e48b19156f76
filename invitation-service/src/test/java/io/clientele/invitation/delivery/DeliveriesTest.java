package io.clientele.invitation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Message;
import io.clientele.invitation.invitation.MessageStatus;
import io.clientele.platform.aggregate.Cause;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliveriesTest extends StoreTest {

  private final Provider provider = new Provider();
  private final Deliveries mails = instance.deliveries(Channel.EMAIL, provider, provider);
  private final Deliveries texts = instance.deliveries(Channel.SMS, provider, provider);

  private Message message(String id, Channel channel) {
    return instance.read(id).message(channel).orElseThrow();
  }

  @Test
  @DisplayName("INV-7 a message goes out once by each channel, each with its own link")
  void once_by_each_channel() {
    var id = invited();
    for (var times = 0; times < 2; times++) {
      mails.sendDue(() -> true);
      texts.sendDue(() -> true);
    }
    assertThat(provider.handed)
        .containsExactly("grace@in.example " + id + ".1", "+447400123456 " + id + ".1");
    assertThat(provider.links)
        .containsExactly(
            "https://clientele.example/invitation/" + link(id, Channel.EMAIL).text(),
            "https://clientele.example/invitation/" + link(id, Channel.SMS).text());
    assertThat(message(id, Channel.EMAIL).status()).isEqualTo(MessageStatus.SENT);
    assertThat(instance.read(id).expiresAt()).isEqualTo(clock.instant().plus(Instance.WEEK));
    assertThat(instance.events(id))
        .containsExactly("InvitationCreated.v1", "InvitationSent.v1", "InvitationSent.v1");
  }

  @Test
  @DisplayName("INV-7 what a provider takes never is given up at once and told, the rest goes on")
  void never() {
    var id = invited();
    provider.answer = new Handover.Never("no SMS provider");
    texts.sendDue(() -> true);
    assertThat(message(id, Channel.SMS).status()).isEqualTo(MessageStatus.FAILED);
    assertThat(message(id, Channel.SMS).reason()).isEqualTo("no SMS provider");
    assertThat(instance.read(id).expiresAt()).isNull();
    provider.answer = new Handover.Taken();
    texts.sendDue(() -> true);
    mails.sendDue(() -> true);
    assertThat(provider.handed).hasSize(2);
    assertThat(instance.events(id))
        .containsExactly(
            "InvitationCreated.v1", "InvitationDeliveryFailed.v1", "InvitationSent.v1");
  }

  @Test
  @DisplayName("INV-7 a provider that is away delays messages, ever longer, and loses none")
  void away() {
    var ids = IntStream.range(0, 9).mapToObj(n -> invited(OFFER, n + "@in.example")).toList();
    provider.answer = new Handover.Later();
    mails.sendDue(() -> true);
    assertThat(provider.handed).as("it gives up on the provider, for now").hasSize(5);
    mails.sendDue(() -> true);
    assertThat(provider.handed).as("the others use up no attempt").hasSize(5);
    clock.turn(Duration.ofMillis(1001));
    mails.sendDue(() -> true);
    assertThat(provider.handed).as("a few try how it is").hasSize(8).doesNotHaveDuplicates();
    clock.turn(Duration.ofMillis(1001));
    mails.sendDue(() -> true);
    assertThat(provider.handed).as("the second pause is longer").hasSize(8);
    provider.answer = new Handover.Taken();
    clock.turn(Duration.ofMillis(1001));
    mails.sendDue(() -> true);
    assertThat(ids)
        .allSatisfy(
            id -> assertThat(message(id, Channel.EMAIL).status()).isEqualTo(MessageStatus.SENT));
    assertThat(message(ids.getFirst(), Channel.EMAIL).attempts()).isEqualTo(2);
  }

  @Test
  @DisplayName("INV-7 pauses double from a second to a minute")
  void pauses() {
    assertThat(IntStream.of(1, 2, 3, 6, 7, 8, 1000).mapToObj(Deliveries::pauseAfter))
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(32),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1));
  }

  @Test
  @DisplayName("INV-7 one busy mailbox among others is passed over")
  void a_busy_mailbox() {
    for (var n = 0; n < 9; n++) {
      invited(OFFER, n + "@in.example");
    }
    provider.then =
        () ->
            provider.answer =
                provider.handed.size() % 2 == 0 ? new Handover.Taken() : new Handover.Later();
    mails.sendDue(() -> true);
    assertThat(provider.handed).hasSize(9);
  }

  @Test
  @DisplayName(
      "INV-7 recipients who cannot be served now hold up nobody, and are tried again later")
  void busy() {
    var ids = IntStream.range(0, 9).mapToObj(n -> invited(OFFER, n + "@in.example")).toList();
    provider.answer = new Handover.Busy();
    mails.sendDue(() -> true);
    assertThat(provider.handed).as("each is tried").hasSize(9);
    var fresh = invited(OFFER, "another@in.example");
    provider.answer = new Handover.Taken();
    mails.sendDue(() -> true);
    assertThat(message(fresh, Channel.EMAIL).status()).isEqualTo(MessageStatus.SENT);
    clock.turn(Deliveries.BUSY_PAUSE);
    mails.sendDue(() -> true);
    assertThat(ids)
        .allSatisfy(
            id -> assertThat(message(id, Channel.EMAIL).status()).isEqualTo(MessageStatus.SENT));
  }

  @Test
  @DisplayName("INV-7 a recipient who cannot be served for five days is given up, and it is told")
  void busy_for_days() {
    var id = invited();
    clock.turn(Deliveries.BUSY_PATIENCE.multipliedBy(2)); // it was us who were away
    provider.answer = new Handover.Busy();
    mails.sendDue(() -> true);
    assertThat(message(id, Channel.EMAIL).status()).isEqualTo(MessageStatus.QUEUED);
    sent(id, Channel.SMS); // writes the whole of the invitation, and it is still known
    clock.turn(Deliveries.BUSY_PATIENCE);
    mails.sendDue(() -> true);
    assertThat(message(id, Channel.EMAIL).status()).isEqualTo(MessageStatus.QUEUED);
    clock.turn(Deliveries.BUSY_PAUSE);
    mails.sendDue(() -> true);
    assertThat(message(id, Channel.EMAIL).status()).isEqualTo(MessageStatus.FAILED);
    assertThat(message(id, Channel.EMAIL).reason()).contains("put us off for five days");
    assertThat(instance.events(id)).last().isEqualTo("InvitationDeliveryFailed.v1");
  }

  @Test
  @DisplayName("INV-7 until we have heard what the practice is called its messages wait")
  void a_practice_not_heard_of() {
    var id = invited();
    var practice = java.util.Objects.requireNonNull(world.known.remove("p1"));
    mails.sendDue(() -> true);
    assertThat(provider.handed).isEmpty();
    world.known.put("p1", practice);
    clock.turn(Duration.ofSeconds(1));
    mails.sendDue(() -> true);
    assertThat(message(id, Channel.EMAIL).status()).isEqualTo(MessageStatus.SENT);
  }

  @Test
  @DisplayName("INV-4 what was accepted by mail is not texted any more")
  void accepted_before_it_was_sent() {
    var id = invited();
    instance.accepting.accept(link(id, Channel.EMAIL), Cause.of("anonymous"));
    mails.sendDue(() -> true);
    texts.sendDue(() -> true);
    assertThat(provider.handed).isEmpty();
  }

  @Test
  @DisplayName(
      "INV-4 a yes while a message is with the provider stays, and the message is recorded")
  void accepted_while_it_is_sent() {
    var id = invited();
    provider.then = () -> instance.accepting.accept(link(id, Channel.EMAIL), Cause.of("anonymous"));
    texts.sendDue(() -> true);
    assertThat(instance.read(id).status()).isEqualTo(InvitationStatus.ACCEPTED);
    assertThat(message(id, Channel.SMS).status()).isEqualTo(MessageStatus.SENT);
    assertThat(message(id, Channel.SMS).link()).isNull();
  }

  @Test
  @DisplayName("INV-4 a pause after a yes does not bring a message back")
  void postponed_after_a_yes() {
    var id = invited();
    provider.answer = new Handover.Later();
    provider.then = () -> instance.accepting.accept(link(id, Channel.EMAIL), Cause.of("anonymous"));
    texts.sendDue(() -> true);
    assertThat(message(id, Channel.SMS).due()).isNull();
  }

  @Test
  @DisplayName("INV-2 a message that is still queued when the week is over is not sent")
  void over_before_it_was_sent() {
    var id = invited();
    sent(id, Channel.EMAIL);
    clock.turn(Instance.WEEK);
    texts.sendDue(() -> true);
    instance.expiry.run();
    texts.sendDue(() -> true);
    assertThat(provider.handed).isEmpty();
    assertThat(message(id, Channel.SMS).due()).isNull();
  }

  @Test
  @DisplayName("INV-2 a message that goes out after the first says until when its link works")
  void the_second_message() {
    var id = invited();
    sent(id, Channel.SMS);
    mails.sendDue(() -> true);
    assertThat(provider.closing).startsWith("The link works until ");
  }
}
