package io.clientele.invitation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.MessageStatus;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportsTest extends StoreTest {

  private final Reports reports = new Reports(instance.aggregates, clock, Instance.WEEK);

  @Test
  @DisplayName("INV-7 what providers tell is noted and told, however often they tell it")
  void noted_once() {
    var id = invited();
    sent(id, Channel.EMAIL);
    var about = new Reference(id, 1);
    for (var times = 0; times < 2; times++) {
      reports.note(about, Channel.SMS, new Report.Delivered());
      reports.note(about, Channel.EMAIL, new Report.Bounced("the mailbox is full"));
    }
    assertThat(instance.events(id))
        .containsExactly(
            "InvitationCreated.v1",
            "InvitationSent.v1",
            "InvitationSent.v1",
            "InvitationDelivered.v1",
            "InvitationBounced.v1");
    var mail = instance.read(id).message(Channel.EMAIL).orElseThrow();
    assertThat(mail.status()).isEqualTo(MessageStatus.BOUNCED);
    assertThat(mail.reason()).isEqualTo("the mailbox is full");
  }

  @Test
  @DisplayName("INV-7 reports of nobody's message, of old ones, or that say nothing change nothing")
  void nothing_changes() {
    var id = invited();
    sent(id, Channel.SMS);
    var before = instance.aggregates.find(id).version();
    var unknown = UUID.randomUUID().toString();
    reports.note(new Reference(unknown, 1), Channel.SMS, new Report.Delivered());
    reports.note(new Reference(id, 7), Channel.SMS, new Report.Delivered());
    reports.note(new Reference(id, 1), Channel.SMS, new Report.Nothing());
    reports.note(new Reference(id, 1), Channel.SMS, new Report.Forged());
    assertThat(instance.aggregates.find(id).version()).isEqualTo(before);
    assertThat(instance.aggregates.find(unknown).version()).isZero();
  }
}
