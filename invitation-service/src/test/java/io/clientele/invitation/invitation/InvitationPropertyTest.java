package io.clientele.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.invitation.InvitationEvent.InvitationAccepted;
import io.clientele.invitation.invitation.InvitationEvent.InvitationExpired;
import io.clientele.invitation.invitation.InvitationEvent.InvitationRevoked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InvitationPropertyTest {

  /** What can happen, in any order and as often as it likes. */
  enum Step {
    SEND_MAIL,
    SEND_TEXT,
    FAIL_MAIL,
    FAIL_TEXT,
    ACCEPT_MAIL,
    ACCEPT_TEXT,
    JOIN,
    TAKE_BACK,
    A_DAY_PASSES,
    EXPIRE
  }

  @Provide
  Arbitrary<List<Step>> schedules() {
    return Arbitraries.of(Step.class).list().ofMaxSize(40);
  }

  @Property(tries = 2000)
  @Label("INV-4 whatever happens in whatever order, an invitation ends once and by one link")
  void it_ends_once(@ForAll("schedules") List<Step> schedule) {
    var story = Story.byBoth();
    var now = Story.START;
    for (var step : schedule) {
      now = step == Step.A_DAY_PASSES ? now.plus(Duration.ofDays(1)) : now;
      var before = story.now;
      play(story, step, now);
      holds(story, before, now);
    }
    assertThat(endings(story)).hasSizeLessThanOrEqualTo(1);
  }

  private static void play(Story story, Step step, Instant now) {
    var invitation = story.now;
    switch (step) {
      case SEND_MAIL -> story.sent(Channel.EMAIL, now);
      case SEND_TEXT -> story.sent(Channel.SMS, now);
      case FAIL_MAIL -> story.failed(Channel.EMAIL, "no");
      case FAIL_TEXT -> story.failed(Channel.SMS, "no");
      case ACCEPT_MAIL -> story.then(invitation.accept(story.mailed, now));
      case ACCEPT_TEXT -> story.then(invitation.accept(story.texted, now));
      case JOIN -> story.then(invitation.complete("grace"));
      case TAKE_BACK -> story.then(invitation.revoke("ada", now));
      case EXPIRE -> story.then(invitation.expire(now));
      case A_DAY_PASSES -> {}
    }
  }

  private static void holds(Story story, Invitation before, Instant now) {
    var after = story.now;
    var links =
        Stream.of(story.mailed, story.texted).filter(one -> after.channelOf(one).isPresent());
    switch (after.status()) {
      case PENDING -> assertThat(after.acceptance()).isNull();
      case ACCEPTED -> {
        // None of one that was taken back while the person joined, and was quicker (INV-8).
        assertThat(links.count()).isEqualTo(takenBack(story) ? 0 : 1);
        assertThat(after.openKey()).isNull();
        assertThat(after.acceptance()).isNotNull();
      }
      case EXPIRED -> {
        assertThat(links.count()).isZero();
        assertThat(after.openKey()).isNull();
        assertThat(now).isAfterOrEqualTo(story.expiresAt());
      }
      case REVOKED -> {
        assertThat(links.count()).isZero();
        assertThat(after.openKey()).isNull();
        assertThat(after.joined()).isFalse();
      }
    }
    if (before.status() != InvitationStatus.PENDING) {
      if (before.joined() || before.acceptance() == null) {
        assertThat(after.status()).isEqualTo(before.status());
      }
      assertThat(after.acceptance()).isEqualTo(before.acceptance());
      assertThat(after.email().due()).isNull();
    }
    if (before.expiresAt() != null) {
      assertThat(after.expiresAt()).isEqualTo(before.expiresAt());
    }
  }

  private static boolean takenBack(Story story) {
    return story.events.stream().anyMatch(InvitationRevoked.class::isInstance);
  }

  private static List<InvitationEvent> endings(Story story) {
    return story.events.stream()
        .filter(one -> one instanceof InvitationAccepted || one instanceof InvitationExpired)
        .toList();
  }
}
