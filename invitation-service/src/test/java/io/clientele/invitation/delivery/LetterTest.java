package io.clientele.invitation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.Invitee;
import io.clientele.invitation.invitation.Offer;
import io.clientele.invitation.invitation.Role;
import io.clientele.invitation.invitation.Tracking;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LetterTest {

  private static final String LINK = "https://clientele.example/invitation/t";

  private static Letter letter(Offer offer, String name, String practice, Duration valid) {
    return Letter.of(invitation(offer, name), practice, LINK, valid);
  }

  private static Invitation invitation(Offer offer, String name) {
    var invitee = new Invitee(name, "g@in.example", null);
    return next(Invitation.open("i1", offer, invitee, Instance.LINKS, Instant.EPOCH));
  }

  private static Invitation next(Decision<Invitation, InvitationEvent> decision) {
    return ((Decision.Done<Invitation, InvitationEvent>) decision).next();
  }

  @Test
  @DisplayName("INV-2 a letter after the first one says when the week of the first one ends")
  void after_the_first() {
    var sentAt = Instant.parse("2026-03-02T09:00:00Z");
    var invitation =
        next(
            Tracking.sent(
                invitation(toUserOf("Bakery"), "Grace"), Channel.EMAIL, 1, sentAt, Instance.WEEK));
    assertThat(Letter.of(invitation, "Ada & Co", LINK, Instance.WEEK).closing())
        .startsWith("The link works until 9 March 2026, 09:00 UTC. ");
  }

  private static Offer toUserOf(String business) {
    return Offer.toClientUser("p1", "c1", business, Role.BUSINESS_ADMIN, "ada");
  }

  @Test
  @DisplayName("INV-9 a letter is in the practice's name and says to which business it invites")
  void to_a_user() {
    var letter = letter(toUserOf("Bakery"), "Grace", "Ada & Co", Instance.WEEK);
    assertThat(letter.subject()).isEqualTo("Ada & Co invites you to Clientele");
    assertThat(letter.text())
        .isEqualTo(
            """
            Hello Grace,

            Ada & Co invites you to Bakery on Clientele. To accept, open this link and press the button there:

            https://clientele.example/invitation/t

            The link works for 7 days. If you were not expecting this, do nothing: nothing happens then.
            """);
    assertThat(letter.shortText())
        .isEqualTo("Ada & Co invites you to Bakery on Clientele. " + LINK);
    assertThat(letter.toString()).doesNotContain(LINK);
  }

  @Test
  @DisplayName("INV-9 a colleague is invited to work with the practice")
  void to_a_colleague() {
    var offer = Offer.toColleague("p1", Role.STANDARD, List.of(), "ada");
    var letter = letter(offer, "Grace", "Ada & Co", Duration.ofDays(1));
    assertThat(letter.sentence()).isEqualTo("Ada & Co invites you to work with them on Clientele.");
    assertThat(letter.closing()).startsWith("The link works for a day. ");
  }

  @Test
  @DisplayName("INV-9 names that are bait or begin a header are left out")
  void names_that_are_bait() {
    var letter =
        letter(
            toUserOf("free money at www.evil.example"),
            "x\r\nBcc: all@in.example",
            "https://evil.example",
            Instance.WEEK);
    assertThat(letter.subject()).isEqualTo("A practice invites you to Clientele");
    assertThat(letter.greeting()).isEqualTo("Hello there,");
    assertThat(letter.sentence())
        .isEqualTo("A practice invites you to your business on Clientele.");
  }
}
