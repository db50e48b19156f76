package io.clientele.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.invitation.InvitationEvent.InvitationHandedOver;
import io.clientele.invitation.invitation.InvitationEvent.InvitationRevoked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SuccessionTest {

  @Test
  @DisplayName("BEY-5 somebody else stands for an open invitation, and its links go on to work")
  void handedOver() {
    var story = Story.sent();
    assertThat(story.then(Succession.handOver(story.now, "ada", "bob", Story.START))).isTrue();
    assertThat(story.last()).isEqualTo(new InvitationHandedOver(Story.ID, "ada", "bob"));
    assertThat(story.now.offer()).isEqualTo(Story.OFFER.by("bob"));
    assertThat(story.then(Succession.handOver(story.now, "ada", "bob", Story.START))).isFalse();
    assertThat(story.then(story.now.accept(story.mailed, Story.START))).isTrue();
  }

  @Test
  @DisplayName(
      "BEY-5 so they do for who said yes and has not joined, for the rights are asked then")
  void accepted() {
    var story = Story.sent();
    story.then(story.now.accept(story.mailed, Story.START));
    assertThat(story.then(Succession.handOver(story.now, "ada", "bob", Story.START))).isTrue();
    story.then(story.now.complete("grace"));
    assertThat(story.then(Succession.handOver(story.now, "bob", "cid", Story.START))).isFalse();
  }

  @Test
  @DisplayName("BEY-5 what has ended, or is somebody else's, stays as it is")
  void others() {
    var over = Story.sent();
    over.then(over.now.expire(over.expiresAt()));
    assertThat(over.then(Succession.handOver(over.now, "ada", "bob", Story.START))).isFalse();
    assertThat(over.then(Succession.revoke(over.now, "ada", Story.START))).isFalse();
    var theirs = Story.sent();
    assertThat(theirs.then(Succession.handOver(theirs.now, "eve", "bob", Story.START))).isFalse();
    assertThat(theirs.then(Succession.revoke(theirs.now, "eve", Story.START))).isFalse();
  }

  @Test
  @DisplayName("INV-8 a revoked invitation is over: its links are dead, and another may be sent")
  void revoked() {
    for (var story : new Story[] {Story.sent(), Story.byMailOnly()}) {
      assertThat(story.then(Succession.revoke(story.now, "ada", Story.START))).isTrue();
      assertThat(story.last()).isEqualTo(new InvitationRevoked(Story.ID, null));
      assertThat(story.now.status()).isEqualTo(InvitationStatus.REVOKED);
      assertThat(story.now.openKey()).isNull();
      assertThat(story.now.channelOf(story.mailed)).isEmpty();
      assertThat(story.now.channelOf(story.texted)).isEmpty();
      assertThat(story.message(Channel.EMAIL).due()).isNull();
      assertThat(story.then(story.now.expire(Story.START.plus(Story.WEEK.multipliedBy(2)))))
          .isFalse();
      assertThat(story.then(story.now.accept(story.mailed, Story.START))).isFalse();
      assertThat(story.then(Succession.handOver(story.now, "ada", "bob", Story.START))).isFalse();
    }
  }

  @Test
  @DisplayName("INV-8 what was accepted is not revoked")
  void acceptedIsNotRevoked() {
    var story = Story.sent();
    story.then(story.now.accept(story.mailed, Story.START));
    assertThat(story.then(Succession.revoke(story.now, "ada", Story.START))).isFalse();
  }
}
