package io.clientele.invitation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.StoreTest;
import io.clientele.invitation.delivery.mongo.QueueCollections;
import io.clientele.invitation.invitation.Channel;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BacklogTest extends StoreTest {

  private final Backlog backlog =
      new Backlog(Channel.EMAIL, QueueCollections.queue(mongo, name, clock), clock);

  @Test
  @DisplayName(
      "OPS-2 how many messages wait, and for how long, is measured; attempts change neither")
  void measured() {
    backlog.look();
    assertThat(backlog.messages()).isZero();
    assertThat(backlog.seconds()).isZero();
    var provider = new Provider();
    provider.answer = new Handover.Later();
    var mails = instance.deliveries(Channel.EMAIL, provider, provider);
    invited(OFFER, "a@in.example");
    clock.turn(Duration.ofMinutes(2));
    invited(OFFER, "b@in.example");
    mails.sendDue(() -> true);
    backlog.look();
    clock.turn(Duration.ofMinutes(1));
    assertThat(backlog.messages()).isEqualTo(2);
    assertThat(backlog.seconds()).isEqualTo(180);
    provider.answer = new Handover.Taken();
    mails.sendDue(() -> true);
    backlog.look();
    assertThat(backlog.messages()).isZero();
    assertThat(backlog.seconds()).isZero();
  }
}
