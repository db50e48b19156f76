package io.clientele.invitation.invitation;

import io.clientele.invitation.Instance;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to one invitation, told as its rules decide. */
final class Story {

  static final String ID = "5e0b7c1d-93a4-3f0e-8d27-b1c64a90f3e8";
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  static final Duration WEEK = Instance.WEEK;
  static final Offer OFFER = Offer.toClientUser("p1", "c1", "Bakery", Role.BUSINESS_ADMIN, "ada");

  final String mailed = hash(Channel.EMAIL);
  final String texted = hash(Channel.SMS);
  final List<InvitationEvent> events = new ArrayList<>();
  List<Refusal> refusals = List.of();
  Invitation now;

  private Story(@Nullable String mobile) {
    var opened =
        Invitation.open(
            ID,
            OFFER,
            new Invitee("Grace", "grace@in.example", mobile),
            Instance.LINKS,
            START,
            START);
    now = follow(opened);
  }

  static Story byBoth() {
    return new Story("+447400123456");
  }

  static Story byMailOnly() {
    return new Story(null);
  }

  /** Both messages are out, the second an hour after the first. */
  static Story sent() {
    var story = byBoth();
    story.sent(Channel.EMAIL, START);
    story.sent(Channel.SMS, START.plusSeconds(3600));
    return story;
  }

  /** A provider takes the message by a channel as it is now; whether that was news. */
  boolean sent(Channel channel, Instant at) {
    return then(Tracking.sent(now, channel, now.generation(), at, WEEK));
  }

  /** The message by a channel as it is now is given up at the start; whether that was news. */
  boolean failed(Channel channel, String reason) {
    return then(Tracking.failed(now, channel, now.generation(), reason, START, WEEK));
  }

  private static String hash(Channel channel) {
    return Instance.LINKS.of(ID, channel.name(), 1).hash();
  }

  /** Whether something was done. */
  boolean then(Decision<Invitation, InvitationEvent> decision) {
    refusals =
        decision instanceof Decision.Refused<Invitation, InvitationEvent> no ? no.why() : List.of();
    if (decision instanceof Decision.Done<Invitation, InvitationEvent>) {
      now = follow(decision);
      return true;
    }
    return false;
  }

  private Invitation follow(Decision<Invitation, InvitationEvent> decision) {
    var done = (Decision.Done<Invitation, InvitationEvent>) decision;
    events.addAll(done.events());
    return done.next();
  }

  InvitationEvent last() {
    return events.getLast();
  }

  Message message(Channel channel) {
    return now.message(channel).orElseThrow();
  }

  Instant expiresAt() {
    return Objects.requireNonNull(now.expiresAt());
  }

  List<String> codes() {
    return refusals.stream().map(no -> no.reason().name()).toList();
  }
}
