package io.clientele.invitation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.delivery.mongo.QueueCollections;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.Tracking;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.testkit.AtOnce;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RemindersTest extends StoreTest {

  private static final Duration WEEK = Instance.WEEK;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Provider provider = new Provider();
  private final Deliveries mails = instance.deliveries(Channel.EMAIL, provider, provider);
  private final Deliveries texts = instance.deliveries(Channel.SMS, provider, provider);

  private void sendDue() {
    mails.sendDue(() -> true);
    texts.sendDue(() -> true);
  }

  /** One that was sent by both channels, and its sixth day is over but for a millisecond. */
  private String sixDaysOld() {
    var id = invited();
    sendDue();
    clock.turn(WEEK.minus(A_DAY).minusMillis(1));
    sendDue();
    assertThat(provider.handed).hasSize(2);
    return id;
  }

  private void aDayBefore() {
    clock.turn(Duration.ofMillis(1));
    sendDue();
    sendDue();
  }

  @Test
  @DisplayName(
      "INV-10 a day before the end a mail reminds, once, with the same link, and it is told")
  void a_day_before() {
    var id = sixDaysOld();
    aDayBefore();
    assertThat(provider.handed)
        .hasSize(3)
        .last()
        .isEqualTo("grace@in.example reminder " + id + ".1");
    assertThat(provider.links.getLast()).isEqualTo(provider.links.getFirst());
    assertThat(provider.subject).isEqualTo("Reminder: Ada & Co invites you to Clientele");
    assertThat(provider.closing).startsWith("The link works until ");
    assertThat(instance.events(id)).last().isEqualTo("InvitationReminded.v1");
    assertThat(instance.read(id).expiresAt()).isEqualTo(clock.instant().plus(A_DAY));
    clock.turn(A_DAY);
    instance.expiry.run();
    sendDue();
    assertThat(provider.handed).hasSize(3);
  }

  @Test
  @DisplayName("INV-10 where no mail came out a text reminds")
  void by_text() {
    var id = invited();
    texts.sendDue(() -> true);
    provider.answer = new Handover.Never("no such mailbox");
    mails.sendDue(() -> true);
    provider.answer = new Handover.Taken();
    clock.turn(WEEK.minus(A_DAY));
    sendDue();
    assertThat(provider.handed).hasSize(3).last().asString().startsWith("+447400123456 ");
    assertThat(instance.events(id)).last().isEqualTo("InvitationReminded.v1");
  }

  @Test
  @DisplayName("INV-10 nobody is reminded by a practice that switched it off, not later either")
  void switched_off() {
    sixDaysOld();
    world.unreminded.add("p1");
    aDayBefore();
    world.unreminded.clear();
    clock.turn(Duration.ofHours(1));
    sendDue();
    assertThat(provider.handed).hasSize(2);
  }

  @Test
  @DisplayName("INV-10 who has said yes, or was taken back, is not reminded")
  void ended() {
    var accepted = sixDaysOld();
    instance.accepting.accept(link(accepted, Channel.SMS), Cause.of("anonymous"));
    var revoked = invited(OFFER, "hal@in.example");
    sendDue();
    instance.aggregates.command(
        revoked,
        Cause.of("ada"),
        known -> Objects.requireNonNull(known).revoke("ada", clock.instant()),
        Invitation::id);
    aDayBefore();
    clock.turn(WEEK.minus(A_DAY));
    sendDue();
    assertThat(provider.handed).hasSize(4);
  }

  @Test
  @DisplayName("INV-10 what is sent again is reminded of a day before its new end")
  void sent_again() {
    var id = sixDaysOld();
    instance.aggregates.command(
        id,
        Cause.of("ada"),
        known -> Objects.requireNonNull(known).resend("ada", Instance.LINKS, clock.instant()),
        Invitation::id);
    aDayBefore();
    assertThat(provider.handed).hasSize(4).noneMatch(one -> one.contains("reminder"));
    clock.turn(WEEK.minus(A_DAY));
    sendDue();
    assertThat(provider.handed).hasSize(5);
    assertThat(provider.handed.getLast()).endsWith("reminder " + id + ".2");
  }

  @Test
  @DisplayName("INV-10 a provider that is away delays a reminder; one it takes never is dropped")
  void away() {
    var id = sixDaysOld();
    provider.answer = new Handover.Later();
    aDayBefore();
    assertThat(provider.handed).hasSize(3);
    provider.answer = new Handover.Never("full");
    clock.turn(Duration.ofMinutes(2));
    sendDue();
    sendDue();
    assertThat(provider.handed).hasSize(4);
    assertThat(instance.events(id)).doesNotContain("InvitationDeliveryFailed.v1");
    assertThat(instance.read(id).isOpen(clock.instant())).isTrue();
  }

  @Test
  @DisplayName("INV-10 a mailbox that puts us off is reminded as soon as it does not")
  void put_off() {
    sixDaysOld();
    provider.answer = new Handover.Busy();
    aDayBefore();
    provider.answer = new Handover.Taken();
    clock.turn(Deliveries.BUSY_PAUSE);
    sendDue();
    assertThat(provider.handed).hasSize(4).last().asString().contains(" reminder ");
  }

  @Test
  @DisplayName("INV-10 several instances remind once")
  void several_instances() {
    var id = sixDaysOld();
    clock.turn(Duration.ofMillis(1));
    AtOnce.all(
        IntStream.range(0, 4)
            .mapToObj(
                n ->
                    new Instance(mongo, name, world, clock)
                        .deliveries(Channel.EMAIL, provider, provider))
            .map(each -> Executors.callable(() -> each.sendDue(() -> true)))
            .toList());
    assertThat(provider.handed).filteredOn(one -> one.contains("reminder")).hasSize(1);
    assertThat(instance.events(id)).filteredOn("InvitationReminded.v1"::equals).hasSize(1);
  }

  @Test
  @DisplayName("INV-10 what goes out on the last day is not reminded of")
  void on_the_last_day() {
    var id = invited();
    mails.sendDue(() -> true);
    clock.turn(WEEK.minus(A_DAY));
    texts.sendDue(() -> true);
    assertThat(instance.read(id).message(Channel.SMS).orElseThrow().due()).isNull();
  }

  @Test
  @DisplayName("INV-10 what has arrived is reminded of; where the mail came back the text reminds")
  void arrived_or_come_back() {
    var arrived = sixDaysOld();
    var back = invited(OFFER, "hal@in.example");
    sendDue();
    tell(arrived, known -> Tracking.delivered(known, Channel.EMAIL, 1, clock.instant(), WEEK));
    tell(back, known -> Tracking.bounced(known, Channel.EMAIL, 1, "gone", clock.instant(), WEEK));
    aDayBefore();
    clock.turn(WEEK.minus(A_DAY));
    sendDue();
    assertThat(provider.handed.subList(4, 6))
        .containsExactly(
            "grace@in.example reminder " + arrived + ".1", "+447400123456 " + back + ".1");
  }

  private void tell(String id, Function<Invitation, Decision<Invitation, InvitationEvent>> what) {
    instance.aggregates.command(
        id, Cause.of("test"), known -> what.apply(Objects.requireNonNull(known)), Invitation::id);
  }

  @Test
  @DisplayName("INV-10 what is to be reminded of some day does not wait for a provider")
  void it_does_not_wait() {
    sixDaysOld();
    invited(OFFER, "hal@in.example");
    var backlog = new Backlog(Channel.EMAIL, QueueCollections.queue(mongo, name, clock), clock);
    backlog.look();
    assertThat(backlog.messages()).isEqualTo(1);
    assertThat(backlog.seconds()).isZero();
  }
}
