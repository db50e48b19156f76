package io.clientele.invitation.invitation;

import static io.clientele.invitation.invitation.Story.START;
import static io.clientele.invitation.invitation.Story.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.invitation.InvitationEvent.InvitationBounced;
import io.clientele.invitation.invitation.InvitationEvent.InvitationDelivered;
import io.clientele.invitation.invitation.InvitationEvent.InvitationSent;
import io.clientele.invitation.invitation.Message.Step;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrackingTest {

  private static final Instant LATER = START.plusSeconds(7200);
  private static final String WHY = "the mailbox does not exist";

  private static boolean delivered(Story story, Channel channel, int generation) {
    return story.then(Tracking.delivered(story.now, channel, generation, LATER, WEEK));
  }

  private static boolean bounced(Story story, Channel channel, int generation) {
    return story.then(Tracking.bounced(story.now, channel, generation, WHY, LATER, WEEK));
  }

  @Test
  @DisplayName("INV-7 a message that has arrived is told so, once, and its story has the moment")
  void arrived() {
    var story = Story.sent();
    assertThat(delivered(story, Channel.SMS, 1)).isTrue();
    assertThat(story.last()).isEqualTo(new InvitationDelivered(Story.ID, Channel.SMS));
    var message = story.message(Channel.SMS);
    assertThat(message.status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(message.story().getLast()).isEqualTo(new Step(LATER, MessageStatus.DELIVERED, null));
    assertThat(story.message(Channel.EMAIL).status()).isEqualTo(MessageStatus.SENT);
    assertThat(delivered(story, Channel.SMS, 1)).isFalse();
    assertThat(bounced(story, Channel.SMS, 1)).as("the first report counts").isFalse();
  }

  @Test
  @DisplayName("INV-7 a message that came back is told with the reason; its link goes on working")
  void came_back() {
    var story = Story.sent();
    var end = story.expiresAt();
    assertThat(bounced(story, Channel.EMAIL, 1)).isTrue();
    assertThat(story.last()).isEqualTo(new InvitationBounced(Story.ID, Channel.EMAIL, WHY));
    assertThat(story.message(Channel.EMAIL).status()).isEqualTo(MessageStatus.BOUNCED);
    assertThat(story.message(Channel.EMAIL).story().getLast())
        .isEqualTo(new Step(LATER, MessageStatus.BOUNCED, WHY));
    assertThat(bounced(story, Channel.EMAIL, 1)).isFalse();
    assertThat(delivered(story, Channel.EMAIL, 1)).isFalse();
    assertThat(story.expiresAt()).isEqualTo(end);
    assertThat(story.now.openKey()).isNotNull();
    assertThat(story.then(story.now.accept(story.mailed, LATER))).isTrue();
  }

  @Test
  @DisplayName(
      "INV-7 a report that overtakes the provider's yes is a yes too: it is not sent again")
  void overtaking() {
    var story = Story.byBoth();
    assertThat(delivered(story, Channel.EMAIL, 1)).isTrue();
    assertThat(story.events.subList(1, 3))
        .containsExactly(
            new InvitationSent(Story.ID, Channel.EMAIL, LATER.plus(WEEK)),
            new InvitationDelivered(Story.ID, Channel.EMAIL));
    assertThat(story.message(Channel.EMAIL).due())
        .as("of the reminder")
        .isEqualTo(LATER.plus(WEEK).minus(Duration.ofDays(1)));
    assertThat(story.expiresAt()).isEqualTo(LATER.plus(WEEK));
    assertThat(story.sent(Channel.EMAIL, LATER)).as("the yes comes after it").isFalse();
  }

  @Test
  @DisplayName("INV-3 what is told of a message with old links, or of none, changes nothing")
  void of_old_links() {
    var story = Story.sent();
    story.then(story.now.resend("ada", Instance.LINKS, LATER));
    for (var channel : Channel.values()) {
      assertThat(delivered(story, channel, 1)).isFalse();
      assertThat(bounced(story, channel, 1)).isFalse();
      assertThat(bounced(story, channel, 3)).isFalse();
      assertThat(story.message(channel).status()).isEqualTo(MessageStatus.QUEUED);
    }
    assertThat(bounced(Story.byMailOnly(), Channel.SMS, 1)).isFalse();
  }

  @Test
  @DisplayName("INV-7 a message that was given up stays so, whatever is told of it")
  void given_up() {
    var story = Story.byBoth();
    story.failed(Channel.SMS, "no");
    assertThat(delivered(story, Channel.SMS, 1)).isFalse();
    assertThat(bounced(story, Channel.SMS, 1)).isFalse();
  }

  @Test
  @DisplayName("INV-7 also what was accepted meanwhile is told to have arrived")
  void accepted_meanwhile() {
    var story = Story.sent();
    story.then(story.now.accept(story.texted, LATER));
    assertThat(delivered(story, Channel.EMAIL, 1)).isTrue();
    assertThat(story.now.status()).isEqualTo(InvitationStatus.ACCEPTED);
    assertThat(story.message(Channel.EMAIL).link()).isNull();
  }
}
