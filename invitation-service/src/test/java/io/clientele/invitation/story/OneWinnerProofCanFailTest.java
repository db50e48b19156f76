package io.clientele.invitation.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.MessageStatus;
import io.clientele.invitation.story.Chronicle.Answered;
import io.clientele.invitation.story.Chronicle.End;
import io.clientele.invitation.story.Chronicle.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What nobody would see who does not look for it is seen. */
class OneWinnerProofCanFailTest {

  private final List<Told> told =
      new ArrayList<>(
          List.of(
              told("Created", null),
              told("Sent", Channel.EMAIL),
              told("Resent", null),
              told("Sent", Channel.EMAIL),
              told("Sent", Channel.SMS),
              told("Delivered", Channel.EMAIL),
              told("Reminded", Channel.EMAIL),
              told("Accepted", Channel.SMS)));
  private final List<Answered> answers =
      new ArrayList<>(
          List.of(
              new Answered("resend", "resent"),
              new Answered("accept", "took SMS 2"),
              new Answered("accept", "no link [LINK_NOT_FOUND]")));
  private End end =
      new End(
          InvitationStatus.ACCEPTED,
          2,
          Channel.SMS,
          Map.of(Channel.EMAIL, MessageStatus.DELIVERED, Channel.SMS, MessageStatus.SENT));

  private static Told told(String event, @Nullable Channel channel) {
    return new Told(event, channel);
  }

  private List<String> faults() {
    return Chronicle.faults(told, answers, end);
  }

  private void assertSeen(Consumer<OneWinnerProofCanFailTest> fault, String as) {
    var story = new OneWinnerProofCanFailTest();
    fault.accept(story);
    assertThat(story.faults()).as(as).isNotEmpty();
  }

  @Test
  @DisplayName("INV-4 a story in which all is well has no faults, also where a node died")
  void all_is_well() {
    assertThat(faults()).isEmpty();
    answers.remove(1);
    assertThat(faults()).as("nobody was told of winning").isNotEmpty();
    answers.add(new Answered("accept", Node.DIED));
    assertThat(faults()).isEmpty();
  }

  @Test
  @DisplayName("INV-4 a second winner, a repeat, a lie and a loss are seen, each by itself")
  void seen() {
    assertSeen(it -> it.told.add(told("Accepted", Channel.EMAIL)), "accepted twice");
    assertSeen(it -> it.told.add(told("Expired", null)), "expired after the yes");
    assertSeen(it -> it.told.add(told("Resent", null)), "sent again after the yes");
    assertSeen(it -> it.told.add(told("Sent", Channel.SMS)), "sent twice");
    assertSeen(it -> it.told.add(6, told("Bounced", Channel.EMAIL)), "bounced and delivered");
    assertSeen(it -> it.told.add(6, told("Reminded", Channel.EMAIL)), "reminded twice");
    assertSeen(it -> it.told.remove(4), "a sending is lost");
    assertSeen(it -> it.told.remove(2), "the resend was never told");
    assertSeen(it -> it.answers.add(new Answered("accept", "took EMAIL 2")), "two winners");
    assertSeen(it -> it.answers.set(1, new Answered("accept", "took SMS 1")), "by a dead link");
    assertSeen(it -> it.answers.add(new Answered("resend", "resent")), "told of another resend");
    assertSeen(it -> it.answers.add(new Answered("revoke", "revoked")), "told of taking it back");
    assertSeen(it -> it.answers.add(new Answered("expire", "wrong: 500")), "a 500");
    assertSeen(it -> it.answers.add(new Answered("accept", "no link [INVITATION_DONE]")), "a lie");
    assertSeen(
        it -> it.answers.add(new Answered("revoke", "not revoked [INVITATION_ACCEPTED]")),
        "nobody has joined");
    assertSeen(it -> it.end = it.stored(InvitationStatus.PENDING, 2), "another end is stored");
    assertSeen(it -> it.end = it.stored(InvitationStatus.ACCEPTED, 3), "another generation");
  }

  private End stored(InvitationStatus status, int generation) {
    return new End(status, generation, end.acceptedBy(), end.messages());
  }
}
