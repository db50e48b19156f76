package io.clientele.invitation.acceptance.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.clientele.invitation.Instance;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.Invitee;
import io.clientele.invitation.invitation.Offer;
import io.clientele.invitation.invitation.Permission;
import io.clientele.invitation.invitation.Role;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignedTicketsTest {

  private static final byte[] KEY = new byte[32];
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final SignedTickets tickets = new SignedTickets(Base64.getEncoder().encodeToString(KEY));

  private static Invitation invitation(Offer offer) {
    var done =
        (Decision.Done<Invitation, InvitationEvent>)
            Invitation.open(
                "i1", offer, new Invitee("Grace", "g@in.example", null), Instance.LINKS, NOW, NOW);
    return done.next();
  }

  @Test
  @DisplayName("INV-6 a ticket says who may join as what, signed, for a quarter of an hour")
  void what_a_ticket_says() throws Exception {
    var offer =
        Offer.toColleague("p1", Role.STANDARD, List.of(Permission.ADD_CLIENT_ACCOUNTS), "ada");
    var ticket = tickets.issue(invitation(offer), Channel.SMS, NOW);
    var jwt = SignedJWT.parse(ticket.text());
    assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
    assertThat(jwt.verify(new MACVerifier(KEY))).isTrue();
    var claims = jwt.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("invitation-service");
    assertThat(claims.getAudience()).containsExactly("access-service");
    assertThat(claims.getSubject()).isEqualTo("i1");
    assertThat(claims.getExpirationTime()).isEqualTo(NOW.plusSeconds(900));
    assertThat(ticket.expiresAt()).isEqualTo(NOW.plusSeconds(900));
    assertThat(claims.getClaims())
        .containsEntry("kind", "COLLEAGUE")
        .containsEntry("practice", "p1")
        .containsEntry("client", null)
        .containsEntry("role", "STANDARD")
        .containsEntry("permissions", List.of("ADD_CLIENT_ACCOUNTS"))
        .containsEntry("name", "Grace")
        .containsEntry("email", "g@in.example")
        .containsEntry("language", "en")
        .containsEntry("channel", "SMS")
        .containsEntry("invitedBy", "ada");
    assertThat(ticket.toString()).doesNotContain(ticket.text());
  }

  @Test
  @DisplayName("INV-6 two tickets for one invitation are told apart")
  void two_tickets() throws Exception {
    var one = invitation(Offer.toClientUser("p1", "c1", "Bakery", Role.BUSINESS_ADMIN, "ada"));
    var first = SignedJWT.parse(tickets.issue(one, Channel.EMAIL, NOW).text()).getJWTClaimsSet();
    var second = SignedJWT.parse(tickets.issue(one, Channel.EMAIL, NOW).text()).getJWTClaimsSet();
    assertThat(first.getJWTID()).isNotEqualTo(second.getJWTID());
    assertThat(first.getStringClaim("client")).isEqualTo("c1");
  }

  @Test
  @DisplayName("INV-6 a short secret signs no tickets")
  void a_short_secret() {
    var shorter = Base64.getEncoder().encodeToString(new byte[31]);
    assertThatIllegalArgumentException().isThrownBy(() -> new SignedTickets(shorter));
  }
}
