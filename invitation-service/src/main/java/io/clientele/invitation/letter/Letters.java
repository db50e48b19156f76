package io.clientele.invitation.letter;

import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.invitation.Message;
import io.clientele.invitation.invitation.Tracking;
import io.clientele.invitation.link.Links;
import io.clientele.invitation.practice.Practices;
import io.clientele.invitation.reminder.Reminders;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes letters; the same invitation, channel and generation gives the same link. */
public final class Letters {

  // Too short for a link.
  private static final String SAMPLE = "sample";

  private final Practices practices;
  private final Reminders reminders;
  private final Links links;
  private final String publicUrl;
  private final @Nullable String app;
  private final Duration valid;

  /**
   * Letters with links to this address.
   *
   * @param reminders which practices want them (INV-10)
   * @param publicUrl without a slash at the end
   * @param app where the mobile app is; null if there is none
   * @param valid for how long links work
   */
  public Letters(
      Practices practices,
      Reminders reminders,
      Links links,
      String publicUrl,
      @Nullable String app,
      Duration valid) {
    this.practices = practices;
    this.reminders = reminders;
    this.links = links;
    this.publicUrl = publicUrl;
    this.app = app;
    this.valid = valid;
  }

  /**
   * Whether there is anything to write: who was invited already is reminded only if the practice
   * wants it (INV-10).
   */
  public boolean isWanted(Invitation invitation, Channel channel) {
    return occasion(invitation, channel) == Occasion.INVITATION
        || (Tracking.reminds(invitation, channel)
            && reminders.wanted(invitation.offer().practice()));
  }

  private static Occasion occasion(Invitation invitation, Channel channel) {
    return invitation.message(channel).filter(Message::isQueued).isPresent()
        ? Occasion.INVITATION
        : Occasion.REMINDER;
  }

  /** The letter for a channel; empty until we have heard what the practice is called. */
  public Optional<Letter> write(Invitation invitation, Channel channel) {
    var link = links.of(invitation.id(), channel.name(), invitation.generation());
    var offer = invitation.offer();
    var invitee = invitation.invitee();
    return practices
        .find(offer.practice())
        .map(
            practice ->
                new Letter(
                    invitee.language(),
                    occasion(invitation, channel),
                    practice.name(),
                    invitee.name(),
                    offer.business(),
                    address(link.text()),
                    invitation.expiresAt(),
                    valid,
                    app));
  }

  /**
   * A letter nobody is sent, whose link leads nowhere; empty until we have heard what the practice
   * is called.
   *
   * @param business what the client is called; null for a colleague
   * @param name whom it greets
   */
  Optional<Letter> sample(
      String practice,
      Language language,
      Occasion occasion,
      @Nullable String business,
      String name) {
    return practices
        .find(practice)
        .map(
            known ->
                new Letter(
                    language,
                    occasion,
                    known.name(),
                    name,
                    business,
                    address(SAMPLE),
                    null,
                    valid,
                    app));
  }

  private String address(String link) {
    return publicUrl + "/invitation/" + link;
  }
}
