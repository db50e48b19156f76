package io.clientele.invitation.invitation;

import static io.clientele.invitation.invitation.Story.START;
import static io.clientele.invitation.invitation.Story.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.invitation.invitation.InvitationEvent.InvitationAccepted;
import io.clientele.invitation.invitation.InvitationEvent.InvitationCompleted;
import io.clientele.invitation.invitation.InvitationEvent.InvitationCreated;
import io.clientele.invitation.invitation.InvitationEvent.InvitationDeliveryFailed;
import io.clientele.invitation.invitation.InvitationEvent.InvitationExpired;
import io.clientele.invitation.invitation.InvitationEvent.InvitationSent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvitationTest {

  @Test
  @DisplayName("INV-1 an invitation goes out by email, and by text where there is a number")
  void it_goes_out_by_both() {
    var both = Story.byBoth();
    assertThat(both.last())
        .isEqualTo(
            new InvitationCreated(
                Story.ID, Kind.CLIENT_USER, "p1", "c1", Role.BUSINESS_ADMIN, "ada"));
    assertThat(both.message(Channel.EMAIL)).isEqualTo(Message.queued(both.mailed, START));
    assertThat(both.message(Channel.SMS)).isEqualTo(Message.queued(both.texted, START));
    assertThat(both.mailed).isNotEqualTo(both.texted);
    assertThat(Story.byMailOnly().now.message(Channel.SMS)).isEmpty();
  }

  @Test
  @DisplayName("INV-1 a role belongs to one kind of invitation")
  void a_role_belongs_to_one_kind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Offer.toClientUser("p1", "c1", "Bakery", Role.STANDARD, "ada"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Offer.toColleague("p1", Role.BUSINESS_USER, List.of(), "ada"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Offer(
                    Kind.CLIENT_USER, "p1", null, null, Role.BUSINESS_USER, List.of(), "ada"));
  }

  @Test
  @DisplayName("INV-2 the week begins when the first provider takes a message, and only then")
  void the_week_begins_with_the_first_message() {
    var story = Story.byBoth();
    assertThat(story.now.isOpen(START.plus(Duration.ofDays(30)))).isTrue();
    assertThat(story.now.expiresAt()).isNull();
    story.sent(Channel.SMS, START.plusSeconds(60));
    var until = START.plusSeconds(60).plus(WEEK);
    assertThat(story.last()).isEqualTo(new InvitationSent(Story.ID, Channel.SMS, until));
    story.sent(Channel.EMAIL, START.plusSeconds(9000));
    assertThat(story.last()).isEqualTo(new InvitationSent(Story.ID, Channel.EMAIL, until));
    assertThat(story.expiresAt()).isEqualTo(until);
    assertThat(story.now.isOpen(until.minusMillis(1))).isTrue();
    assertThat(story.now.isOpen(until)).isFalse();
  }

  @Test
  @DisplayName("INV-2 it expires when the week is over, once, and its links with it")
  void it_expires_once() {
    var story = Story.sent();
    assertThat(story.then(story.now.expire(story.expiresAt().minusMillis(1)))).isFalse();
    assertThat(story.then(story.now.expire(story.expiresAt()))).isTrue();
    assertThat(story.last()).isEqualTo(new InvitationExpired(Story.ID));
    assertThat(story.now.status()).isEqualTo(InvitationStatus.EXPIRED);
    assertThat(story.now.openKey()).isNull();
    assertThat(story.message(Channel.EMAIL).link()).isNull();
    assertThat(story.message(Channel.SMS).link()).isNull();
    assertThat(story.then(story.now.expire(story.expiresAt()))).isFalse();
    assertThat(story.then(story.now.accept(story.mailed, START))).isFalse();
  }

  @Test
  @DisplayName("INV-2 what expires without a text expires just so")
  void it_expires_without_a_text() {
    var story = Story.byMailOnly();
    story.sent(Channel.EMAIL, START);
    assertThat(story.then(story.now.expire(START.plus(WEEK)))).isTrue();
    assertThat(story.now.sms()).isNull();
  }

  @Test
  @DisplayName("INV-4 a yes by one link is the end of the other")
  void a_yes_ends_the_other_link() {
    for (var channel : Channel.values()) {
      var story = Story.sent();
      var link = channel == Channel.EMAIL ? story.mailed : story.texted;
      var other = channel == Channel.EMAIL ? story.texted : story.mailed;
      assertThat(story.then(story.now.accept(link, START.plusSeconds(5)))).isTrue();
      assertThat(story.last())
          .isEqualTo(
              new InvitationAccepted(
                  Story.ID, Kind.CLIENT_USER, "p1", "c1", Role.BUSINESS_ADMIN, channel));
      assertThat(story.now.acceptance()).isEqualTo(new Acceptance(START.plusSeconds(5), channel));
      assertThat(story.now.isOpen(START)).isFalse();
      assertThat(story.now.openKey()).isNull();
      assertThat(story.then(story.now.accept(other, START))).isFalse();
      assertThat(story.codes()).containsExactly("LINK_NOT_FOUND");
      assertThat(story.now.channelOf(link)).contains(channel);
      assertThat(story.now.channelOf(other)).isEmpty();
    }
  }

  @Test
  @DisplayName("INV-4 the same link again changes nothing, until all is done, and then says so")
  void the_same_link_again() {
    var story = Story.sent();
    story.then(story.now.accept(story.mailed, START));
    assertThat(story.then(story.now.accept(story.mailed, START.plus(WEEK).plus(WEEK)))).isFalse();
    assertThat(story.refusals).isEmpty();
    assertThat(story.then(story.now.complete("grace"))).isTrue();
    assertThat(story.last()).isEqualTo(new InvitationCompleted(Story.ID, "grace"));
    assertThat(story.now.joined()).isTrue();
    assertThat(story.then(story.now.complete("grace"))).isFalse();
    assertThat(story.then(story.now.accept(story.mailed, START))).isFalse();
    assertThat(story.codes()).containsExactly("INVITATION_DONE");
    assertThat(story.then(story.now.accept(story.texted, START))).isFalse();
    assertThat(story.codes()).containsExactly("LINK_NOT_FOUND");
  }

  @Test
  @DisplayName("INV-4 nobody is said to have joined who has not said yes")
  void nobody_joins_without_a_yes() {
    var story = Story.sent();
    assertThat(story.then(story.now.complete("grace"))).isFalse();
    story.then(story.now.expire(story.expiresAt()));
    assertThat(story.then(story.now.complete("grace"))).isFalse();
  }

  @Test
  @DisplayName("INV-4 what has been accepted never expires")
  void what_was_accepted_never_expires() {
    var story = Story.sent();
    story.then(story.now.accept(story.mailed, START));
    assertThat(story.then(story.now.expire(story.expiresAt()))).isFalse();
  }

  @Test
  @DisplayName(
      "INV-5 a link is dead from the end of the week on, noticed or not, and unknown ones are")
  void dead_links() {
    var story = Story.sent();
    assertThat(story.then(story.now.accept(story.mailed, story.expiresAt()))).isFalse();
    assertThat(story.codes()).containsExactly("LINK_NOT_FOUND");
    assertThat(story.then(story.now.accept("another", START))).isFalse();
    assertThat(story.codes()).containsExactly("LINK_NOT_FOUND");
    var mail = Story.byMailOnly();
    assertThat(mail.then(mail.now.accept(mail.texted, START))).isFalse();
  }

  @Test
  @DisplayName("INV-4b an open invitation stands in the way of another to the same, until it ends")
  void an_open_one_has_a_key() {
    var story = Story.byMailOnly();
    assertThat(story.now.openKey()).isEqualTo("CLIENT_USER:c1:grace@in.example");
    story.then(story.now.accept(story.mailed, START));
    assertThat(story.now.openKey()).isNull();
    var offer = Offer.toColleague("p1", Role.STANDARD, List.of(), "ada");
    assertThat(offer.key(new Invitee("Grace", "GRACE@in.example", null)))
        .isEqualTo("COLLEAGUE:p1:grace@in.example");
  }

  @Test
  @DisplayName("INV-7 a message that is given up is told, and the other goes on")
  void a_failed_message() {
    var story = Story.byBoth();
    assertThat(story.failed(Channel.SMS, "no SMS provider")).isTrue();
    assertThat(story.last())
        .isEqualTo(new InvitationDeliveryFailed(Story.ID, Channel.SMS, "no SMS provider"));
    assertThat(story.message(Channel.SMS).reason()).isEqualTo("no SMS provider");
    assertThat(story.message(Channel.SMS).due()).isNull();
    assertThat(story.now.openKey()).isNotNull();
    assertThat(story.message(Channel.EMAIL).isQueued()).isTrue();
    assertThat(story.failed(Channel.SMS, "again")).isFalse();
    assertThat(story.sent(Channel.SMS, START)).isFalse();
    assertThat(story.then(story.now.accept(story.texted, START))).isFalse();
  }

  @Test
  @DisplayName("INV-4b where every message failed the person may be invited anew")
  void a_hopeless_one_is_in_nobodys_way() {
    var both = Story.byBoth();
    both.failed(Channel.EMAIL, "no");
    assertThat(both.now.openKey()).isNotNull();
    both.failed(Channel.SMS, "no");
    assertThat(both.now.openKey()).isNull();
    assertThat(both.now.status()).isEqualTo(InvitationStatus.PENDING);
    var mail = Story.byMailOnly();
    mail.failed(Channel.EMAIL, "no");
    assertThat(mail.now.openKey()).isNull();
    assertThat(mail.expiresAt()).as("and it ends").isEqualTo(START.plus(Story.WEEK));
    assertThat(mail.then(mail.now.expire(mail.expiresAt()))).isTrue();
  }

  @Test
  @DisplayName("INV-7 a message is recorded as sent once, also when the invitation has ended")
  void sent_is_recorded_once() {
    var story = Story.byBoth();
    story.sent(Channel.EMAIL, START);
    assertThat(story.message(Channel.EMAIL).status()).isEqualTo(MessageStatus.SENT);
    assertThat(story.message(Channel.EMAIL).due())
        .as("a day before the end it is reminded of (INV-10)")
        .isEqualTo(START.plus(Duration.ofDays(6)));
    assertThat(story.sent(Channel.EMAIL, START)).isFalse();
    assertThat(story.failed(Channel.EMAIL, "late")).isFalse();
    story.then(story.now.accept(story.mailed, START));
    assertThat(story.message(Channel.SMS).due()).isNull();
    assertThat(story.sent(Channel.SMS, START)).isTrue();
    assertThat(story.message(Channel.SMS).link()).isNull();
    assertThat(story.now.status()).isEqualTo(InvitationStatus.ACCEPTED);
  }

  @Test
  @DisplayName("INV-4 a link that was used stays so, though its message is then given up")
  void a_used_link_stays() {
    var story = Story.byMailOnly();
    story.then(story.now.accept(story.mailed, START));
    assertThat(story.failed(Channel.EMAIL, "no")).isTrue();
    assertThat(story.then(story.now.accept(story.mailed, START))).isFalse();
    assertThat(story.refusals).isEmpty();
  }

  @Test
  @DisplayName("GTW-4 others hear all of it but who it is for")
  void what_others_hear() {
    var story = Story.sent();
    story.then(story.now.accept(story.texted, START.plusSeconds(9)));
    var told = PublicInvitation.of(story.now);
    assertThat(told.acceptedAt()).isEqualTo(START.plusSeconds(9));
    assertThat(told.deliveries())
        .containsExactly(
            new PublicInvitation.Delivery(Channel.EMAIL, MessageStatus.SENT),
            new PublicInvitation.Delivery(Channel.SMS, MessageStatus.SENT));
    assertThat(told.toString()).doesNotContain("Grace", "in.example", "+44", story.texted);
    assertThat(PublicInvitation.of(Story.byMailOnly().now).deliveries()).hasSize(1);
    assertThat(PublicInvitation.of(Story.byMailOnly().now).acceptedAt()).isNull();
  }
}
