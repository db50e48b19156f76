package io.clientele.access.practice;

import io.clientele.access.practice.Registrations.Claim;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends each confirmation mail until a mail server has taken it. Several instances may do so at
 * once: a mail is claimed before it is sent.
 */
public final class ConfirmationMails {

  /** Longer than any attempt takes: within it nobody else tries the same mail. */
  static final Duration CLAIM = Duration.ofMinutes(2);

  /** The longest pause between two attempts. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final int AT_ONCE = 100;
  private static final int DOUBLINGS = 6;

  private final Registrations registrations;
  private final Links links;
  private final Post post;
  private final Clock clock;

  /** Mails of these registrations. */
  public ConfirmationMails(Registrations registrations, Links links, Post post, Clock clock) {
    this.registrations = registrations;
    this.links = links;
    this.post = post;
    this.clock = clock;
  }

  /** Sends the mail of one registration, if it is due. */
  public void send(String registration) {
    attempt(registration);
  }

  /** Sends what is due, and stops at the first that must wait: the server may be away for all. */
  public void sendDue() {
    for (var sent = 0; sent < AT_ONCE; sent++) {
      if (!attempt(null)) {
        return;
      }
    }
  }

  /** Whether a mail was due and need not be tried again. */
  private boolean attempt(@Nullable String id) {
    var now = clock.instant();
    return registrations.claim(id, now, now.plus(CLAIM)).filter(this::deliver).isPresent();
  }

  private boolean deliver(Claim claim) {
    var registration = claim.registration();
    var link = links.of(registration);
    // Before the mail is out: a link that was mailed must lead somewhere.
    registrations.linked(registration.id(), link.hash());
    return switch (post.deliver(registration, link)) {
      // What is refused for good would be refused again; the person may register anew.
      case TAKEN, NEVER -> {
        registrations.settled(claim);
        yield true;
      }
      case LATER, BUSY -> {
        registrations.postponed(claim, clock.instant().plus(pauseAfter(claim.attempt())));
        yield false;
      }
    };
  }

  /** One second, then twice as long each time, up to the longest. */
  static Duration pauseAfter(int attempt) {
    var pause = Duration.ofSeconds(1L << Math.min(attempt - 1, DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
