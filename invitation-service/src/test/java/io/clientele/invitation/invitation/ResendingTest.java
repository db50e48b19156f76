package io.clientele.invitation.invitation;

import static io.clientele.invitation.invitation.Story.START;
import static io.clientele.invitation.invitation.Story.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.invitation.InvitationEvent.InvitationCompleted;
import io.clientele.invitation.invitation.InvitationEvent.InvitationExpired;
import io.clientele.invitation.invitation.InvitationEvent.InvitationResent;
import io.clientele.invitation.invitation.InvitationEvent.InvitationRevoked;
import io.clientele.invitation.invitation.Message.Step;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResendingTest {

  private static final Instant LATER = START.plus(Duration.ofDays(3));

  private static boolean resend(Story story, String by, Instant at) {
    return story.then(story.now.resend(by, Instance.LINKS, at));
  }

  private static boolean revoke(Story story, Instant at) {
    return story.then(story.now.revoke("bob", at));
  }

  @Test
  @DisplayName("INV-3 sent again it has new links, and the old ones are dead from then on")
  void new_links() {
    for (var story : new Story[] {Story.byBoth(), Story.sent()}) {
      assertThat(resend(story, "bob", LATER)).isTrue();
      assertThat(story.last()).isEqualTo(new InvitationResent(Story.ID, 2, "bob"));
      for (var channel : Channel.values()) {
        var message = story.message(channel);
        assertThat(message.link())
            .isEqualTo(Instance.LINKS.of(Story.ID, channel.name(), 2).hash())
            .isNotIn(story.mailed, story.texted);
        assertThat(message.due()).isEqualTo(LATER);
        assertThat(message.attempts()).isZero();
      }
      assertThat(story.then(story.now.accept(story.mailed, LATER))).isFalse();
      assertThat(story.codes()).containsExactly("LINK_NOT_FOUND");
      var fresh = Instance.LINKS.of(Story.ID, "EMAIL", 2).hash();
      assertThat(story.then(story.now.accept(fresh, LATER))).isTrue();
    }
  }

  @Test
  @DisplayName("INV-3 the week begins again with the first message that carries the new links")
  void a_new_week() {
    var story = Story.sent();
    resend(story, "ada", LATER);
    assertThat(story.now.expiresAt()).isNull();
    assertThat(story.now.isOpen(story.now.createdAt().plus(WEEK.multipliedBy(3)))).isTrue();
    story.sent(Channel.SMS, LATER.plusSeconds(60));
    assertThat(story.expiresAt()).isEqualTo(LATER.plusSeconds(60).plus(WEEK));
  }

  @Test
  @DisplayName("INV-3 what is told of a message with old links changes nothing")
  void old_news() {
    var story = Story.byBoth();
    resend(story, "ada", LATER);
    var mail = Tracking.sent(story.now, Channel.EMAIL, 1, LATER, WEEK);
    assertThat(story.then(mail)).isFalse();
    assertThat(story.then(Tracking.failed(story.now, Channel.SMS, 1, "no", LATER, WEEK))).isFalse();
    assertThat(story.message(Channel.EMAIL).isQueued()).isTrue();
    assertThat(story.message(Channel.SMS).isQueued()).isTrue();
  }

  @Test
  @DisplayName("INV-3 one that has expired, and one whose messages all failed, is open again")
  void open_again() {
    var expired = Story.byMailOnly();
    expired.sent(Channel.EMAIL, START);
    expired.then(expired.now.expire(START.plus(WEEK)));
    var failed = Story.byMailOnly();
    failed.failed(Channel.EMAIL, "no");
    for (var story : new Story[] {expired, failed}) {
      assertThat(story.now.openKey()).isNull();
      assertThat(resend(story, "ada", LATER)).isTrue();
      assertThat(story.now.status()).isEqualTo(InvitationStatus.PENDING);
      assertThat(story.now.openKey()).isEqualTo("CLIENT_USER:c1:grace@in.example");
      assertThat(story.now.sms()).isNull();
      assertThat(story.message(Channel.EMAIL).reason()).isNull();
    }
  }

  @Test
  @DisplayName("INV-4a who sends it again stands for it from then on")
  void who_stands_for_it() {
    var story = Story.sent();
    resend(story, "bob", LATER);
    assertThat(story.now.offer().by()).isEqualTo("bob");
    assertThat(story.then(Succession.handOver(story.now, "ada", "eve", LATER))).isFalse();
  }

  @Test
  @DisplayName("INV-3 what was accepted or taken back is not sent again")
  void not_again() {
    var accepted = Story.sent();
    accepted.then(accepted.now.accept(accepted.mailed, START));
    assertThat(resend(accepted, "ada", LATER)).isFalse();
    assertThat(accepted.codes()).containsExactly("INVITATION_ACCEPTED");
    accepted.then(accepted.now.complete("grace"));
    assertThat(resend(accepted, "ada", LATER)).isFalse();
    var revoked = Story.sent();
    revoke(revoked, LATER);
    assertThat(resend(revoked, "ada", LATER)).isFalse();
    assertThat(revoked.codes()).containsExactly("INVITATION_REVOKED");
  }

  @Test
  @DisplayName("INV-8 taken back it is over at once: its links are dead, and another may be sent")
  void taken_back() {
    var story = Story.sent();
    assertThat(revoke(story, LATER)).isTrue();
    assertThat(story.last()).isEqualTo(new InvitationRevoked(Story.ID, "bob"));
    assertThat(story.now.status()).isEqualTo(InvitationStatus.REVOKED);
    assertThat(story.now.openKey()).isNull();
    assertThat(story.then(story.now.accept(story.mailed, LATER))).isFalse();
    assertThat(story.codes()).containsExactly("LINK_NOT_FOUND");
    assertThat(revoke(story, LATER)).isFalse();
    assertThat(story.refusals).isEmpty();
  }

  @Test
  @DisplayName("INV-8 what has ended by itself is not taken back, nor what somebody has joined by")
  void not_taken_back() {
    var over = Story.sent();
    assertThat(revoke(over, over.expiresAt())).isTrue();
    assertThat(over.last()).isEqualTo(new InvitationExpired(Story.ID));
    assertThat(revoke(over, over.expiresAt())).isFalse();
    assertThat(over.refusals).isEmpty();
    assertThat(over.now.status()).isEqualTo(InvitationStatus.EXPIRED);
    var accepted = Story.sent();
    accepted.then(accepted.now.accept(accepted.texted, START));
    accepted.then(accepted.now.complete("grace"));
    assertThat(revoke(accepted, LATER)).isFalse();
    assertThat(accepted.codes()).containsExactly("INVITATION_ACCEPTED");
  }

  @Test
  @DisplayName("INV-8 who has said yes and not joined is taken back too, unless they are quicker")
  void taken_back_after_the_yes() {
    var story = Story.sent();
    story.then(story.now.accept(story.mailed, START));
    assertThat(revoke(story, LATER)).isTrue();
    assertThat(story.last()).isEqualTo(new InvitationRevoked(Story.ID, "bob"));
    assertThat(story.now.status()).isEqualTo(InvitationStatus.REVOKED);
    assertThat(story.then(story.now.accept(story.mailed, LATER))).isFalse();
    assertThat(story.codes()).containsExactly("LINK_NOT_FOUND");
    assertThat(revoke(story, LATER)).isFalse();
    assertThat(story.then(story.now.complete("grace"))).isTrue();
    assertThat(story.last()).isEqualTo(new InvitationCompleted(Story.ID, "grace"));
    assertThat(story.now.status()).isEqualTo(InvitationStatus.ACCEPTED);
    assertThat(story.now.joined()).isTrue();
    assertThat(story.now.channelOf(story.mailed)).isEmpty();
    var before = Story.sent();
    revoke(before, LATER);
    assertThat(before.then(before.now.complete("grace"))).as("said no yes").isFalse();
  }

  @Test
  @DisplayName("INV-7 what happened to a message is kept with its times, the newest steps of it")
  void a_messages_story() {
    var story = Story.byMailOnly();
    story.failed(Channel.EMAIL, "no such mailbox");
    resend(story, "ada", LATER);
    story.sent(Channel.EMAIL, LATER.plusSeconds(2));
    assertThat(story.message(Channel.EMAIL).story())
        .containsExactly(
            new Step(START, MessageStatus.QUEUED, null),
            new Step(START, MessageStatus.FAILED, "no such mailbox"),
            new Step(LATER, MessageStatus.QUEUED, null),
            new Step(LATER.plusSeconds(2), MessageStatus.SENT, null));
    for (var time = 0; time < 30; time++) {
      resend(story, "ada", LATER.plusSeconds(time));
    }
    assertThat(story.message(Channel.EMAIL).story())
        .hasSize(20)
        .endsWith(new Step(LATER.plusSeconds(29), MessageStatus.QUEUED, null));
    assertThat(new Message(MessageStatus.SENT, null, null, 1, null, null, null).story()).isEmpty();
  }
}
