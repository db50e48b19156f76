package io.clientele.invitation.story;

import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Message;
import io.clientele.invitation.invitation.MessageStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was told of an invitation with what was answered to those who did something to it,
 * and with what it is in the end.
 */
final class Chronicle {

  /**
   * What was told.
   *
   * @param event {@code Sent}
   * @param channel null where it is about none
   */
  record Told(String event, @Nullable Channel channel) {}

  /**
   * What was answered.
   *
   * @param order the first word of what was ordered
   */
  record Answered(String order, String answer) {}

  /** What it is in the end. */
  record End(
      InvitationStatus status,
      int generation,
      @Nullable Channel acceptedBy,
      Map<Channel, MessageStatus> messages) {

    static End of(Invitation invitation) {
      var messages = new EnumMap<Channel, MessageStatus>(Channel.class);
      for (var channel : Channel.values()) {
        messages.put(channel, invitation.message(channel).map(Message::status).orElseThrow());
      }
      var yes = invitation.acceptance();
      return new End(
          invitation.status(), invitation.generation(), yes == null ? null : yes.by(), messages);
    }
  }

  private final List<String> faults = new ArrayList<>();
  private final List<Told> told;
  private final List<Answered> answers;

  private InvitationStatus status = InvitationStatus.PENDING;
  private int generation;
  private final Map<Channel, MessageStatus> messages = new EnumMap<>(Channel.class);
  private final Set<Channel> reminded = EnumSet.noneOf(Channel.class);
  private @Nullable String winner;

  private Chronicle(List<Told> told, List<Answered> answers) {
    this.told = told;
    this.answers = answers;
  }

  /** What does not fit together; empty if all is well. */
  static List<String> faults(List<Told> told, List<Answered> answers, End end) {
    var chronicle = new Chronicle(told, answers);
    told.forEach(chronicle::walk);
    chronicle.compare(end);
    chronicle.question();
    return chronicle.faults;
  }

  private void walk(Told one) {
    switch (one.event()) {
      case "Created" -> begin();
      case "Resent" -> {
        require(
            status == InvitationStatus.PENDING || status == InvitationStatus.EXPIRED,
            "Resent while " + status);
        begin();
      }
      case "Revoked" -> {
        // Nobody joins here: what was said yes to may be taken back.
        require(
            status == InvitationStatus.PENDING || status == InvitationStatus.ACCEPTED,
            "Revoked while " + status);
        status = InvitationStatus.REVOKED;
      }
      case "Accepted", "Expired" -> {
        require(status == InvitationStatus.PENDING, one.event() + " while " + status);
        status = InvitationStatus.valueOf(one.event().toUpperCase(Locale.ROOT));
        if (status == InvitationStatus.ACCEPTED) {
          winner = "took " + one.channel() + " " + generation;
        }
      }
      case "Sent" -> step(one, MessageStatus.QUEUED, MessageStatus.SENT);
      case "DeliveryFailed" -> step(one, MessageStatus.QUEUED, MessageStatus.FAILED);
      case "Delivered" -> step(one, MessageStatus.SENT, MessageStatus.DELIVERED);
      case "Bounced" -> step(one, MessageStatus.SENT, MessageStatus.BOUNCED);
      case "Reminded" -> {
        var channel = Objects.requireNonNull(one.channel());
        require(status == InvitationStatus.PENDING, "Reminded while " + status);
        require(reminded.add(channel), "Reminded twice by " + channel);
      }
      default -> faults.add("told " + one);
    }
  }

  private void begin() {
    status = InvitationStatus.PENDING;
    generation++;
    reminded.clear();
    for (var channel : Channel.values()) {
      messages.put(channel, MessageStatus.QUEUED);
    }
  }

  private void step(Told one, MessageStatus from, MessageStatus to) {
    var channel = Objects.requireNonNull(one.channel());
    var was = messages.put(channel, to);
    require(was == from, one + " while " + was);
  }

  private void compare(End end) {
    require(end.status() == status, "it is " + end.status() + ", told " + status);
    require(end.generation() == generation, "generation " + end.generation());
    require(end.messages().equals(messages), "messages " + end.messages() + ", told " + messages);
    var yes = end.acceptedBy() == null ? null : "took " + end.acceptedBy() + " ";
    require(
        winner == null ? yes == null : yes != null && winner.startsWith(yes),
        "won by " + winner + ", stored " + yes);
  }

  /** Whoever was answered must have been told the truth; whose node died was told nothing. */
  private void question() {
    counted("resend", "resent", "Resent");
    counted("revoke", "revoked", "Revoked");
    var winners =
        answers.stream().map(Answered::answer).filter(one -> one.startsWith("took")).distinct();
    var won = winners.toList();
    var unheard = won.isEmpty() && died("accept") > 0;
    require(
        won.equals(winner == null ? List.of() : List.of(winner)) || (unheard && winner != null),
        "told of winning " + won + ", won by " + winner);
    for (var one : answers) {
      require(isHonest(one.answer()), one.order() + " was answered " + one.answer());
    }
  }

  private void counted(String order, String answer, String event) {
    var claimed = answers.stream().filter(one -> one.answer().equals(answer)).count();
    var happened = told.stream().filter(one -> one.event().equals(event)).count();
    require(
        claimed <= happened && happened <= claimed + died(order),
        claimed + " times " + answer + ", " + happened + " times " + event);
  }

  private long died(String order) {
    return answers.stream()
        .filter(one -> one.answer().equals(Node.DIED) && one.order().equals(order))
        .count();
  }

  /** As nobody joins here, and what is taken back is so already, no taking back is refused. */
  private static boolean isHonest(String answer) {
    return answer.matches(
        "took .*|resent|revoked|noticed|so already|sent|noted|looked|died"
            + "|no link \\[LINK_NOT_FOUND]|not resent \\[INVITATION_(ACCEPTED|REVOKED)]");
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }
}
