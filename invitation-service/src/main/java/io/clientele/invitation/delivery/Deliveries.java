package io.clientele.invitation.delivery;

import io.clientele.invitation.delivery.Gate.Step;
import io.clientele.invitation.delivery.Queue.Claim;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.PublicInvitation;
import io.clientele.invitation.invitation.Tracking;
import io.clientele.invitation.letter.Letters;
import io.clientele.invitation.letter.Occasion;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Sends what is due by one channel, invitations and reminders of them. Several instances may do so
 * at once: a message is claimed before it is sent. Who dies after the provider's yes leaves the
 * claim, and the message is sent again, the same in every part (INV-7).
 */
public final class Deliveries {

  /**
   * Longer than any attempt takes, each of whose steps has ten seconds, also by a clock that is 90
   * s ahead of ours: within it nobody else tries the same message.
   */
  static final Duration CLAIM = Duration.ofMinutes(5);

  /** The pause after which a recipient is tried again that could not be served. */
  static final Duration BUSY_PAUSE = Duration.ofMinutes(30);

  /** How long a recipient is tried who cannot be served: as long as mail servers do (RFC 5321). */
  static final Duration BUSY_PATIENCE = Duration.ofDays(5);

  /** The longest pause between two attempts. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final String PUT_OFF =
      "the mail server of the address has put us off for five days";
  private static final int AT_ONCE = 200;
  private static final int DOUBLINGS = 6;
  private static final Cause CAUSE = Cause.of("invitation-service");

  private final Channel channel;
  private final Gate gate;
  private final Queue queue;
  private final Letters letters;
  private final Carrier carrier;
  private final Aggregates<Invitation, InvitationEvent> invitations;
  private final Clock clock;
  private final Duration valid;

  /**
   * Deliveries by one channel.
   *
   * @param gate before the provider of that channel
   * @param valid how long an invitation is good for once the first message is out (INV-2)
   */
  public Deliveries(
      Channel channel,
      Gate gate,
      Queue queue,
      Letters letters,
      Carrier carrier,
      Aggregates<Invitation, InvitationEvent> invitations,
      Clock clock,
      Duration valid) {
    this.channel = channel;
    this.gate = gate;
    this.queue = queue;
    this.letters = letters;
    this.carrier = carrier;
    this.invitations = invitations;
    this.clock = clock;
    this.valid = valid;
  }

  /**
   * Sends what is due, until the gate before the provider is shut.
   *
   * @param goOn asked before each message; a message begun is brought to its end
   */
  public void sendDue(BooleanSupplier goOn) {
    for (var tried = 0; tried < AT_ONCE && goOn.getAsBoolean(); tried++) {
      var ended = gate.through(this::next);
      if (ended == Step.IDLE || ended == Step.SHUT) {
        return;
      }
    }
  }

  private Step next() {
    var now = clock.instant();
    return queue.claim(channel, now, now.plus(CLAIM)).map(this::settle).orElse(Step.IDLE);
  }

  private Step settle(Claim claim) {
    var invitation = claim.invitation();
    if (!invitation.isOpen(clock.instant())) {
      return Step.UNASKED; // its end takes it out of the queue
    }
    if (!letters.isWanted(invitation, channel)) {
      queue.drop(claim);
      return Step.UNASKED;
    }
    var letter = letters.write(invitation, channel).orElse(null);
    if (letter == null) {
      postpone(claim);
      return Step.UNASKED;
    }
    return switch (carrier.carry(letter, invitation, channel)) {
      case Handover.Taken taken -> taken(claim, letter.occasion());
      case Handover.Never never -> refused(claim, letter.occasion(), never.reason());
      case Handover.Later later -> {
        postpone(claim);
        yield Step.AWAY;
      }
      case Handover.Busy busy -> busy(claim, letter.occasion());
    };
  }

  /** The provider is well: the others need not wait. */
  private Step busy(Claim claim, Occasion occasion) {
    var now = clock.instant();
    // Not since it was queued: for days it may have been us who were away.
    var message = claim.invitation().message(claim.channel()).orElseThrow();
    var since = Objects.requireNonNullElse(message.busySince(), now);
    if (occasion == Occasion.INVITATION && since.plus(BUSY_PATIENCE).isBefore(now)) {
      return refused(claim, occasion, PUT_OFF);
    }
    queue.putOff(claim, now.plus(BUSY_PAUSE), since);
    return Step.ANSWERED;
  }

  private Step taken(Claim claim, Occasion occasion) {
    var generation = claim.invitation().generation();
    return keep(
        claim,
        known ->
            switch (occasion) {
              case INVITATION -> Tracking.sent(known, channel, generation, clock.instant(), valid);
              case REMINDER -> Tracking.reminded(known, channel, generation);
            });
  }

  private Step refused(Claim claim, Occasion occasion, String reason) {
    if (occasion == Occasion.REMINDER) {
      queue.drop(claim); // what it reminds of is out, and may be read
      return Step.ANSWERED;
    }
    var generation = claim.invitation().generation();
    return keep(
        claim,
        known -> Tracking.failed(known, channel, generation, reason, clock.instant(), valid));
  }

  private void postpone(Claim claim) {
    queue.postpone(claim, clock.instant().plus(pauseAfter(claim.attempt())));
  }

  private Step keep(
      Claim claim, Function<Invitation, Decision<Invitation, InvitationEvent>> decide) {
    var id = claim.invitation().id();
    invitations.command(
        id, CAUSE, known -> decide.apply(Objects.requireNonNull(known, id)), PublicInvitation::of);
    return Step.ANSWERED;
  }

  /** One second, then twice as long each time, up to the longest. */
  static Duration pauseAfter(int attempt) {
    var pause = Duration.ofSeconds(1L << Math.min(attempt - 1, DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
