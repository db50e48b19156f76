package io.clientele.access.joining.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.clientele.access.joining.Place;
import io.clientele.access.joining.Ticket;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Role;
import io.clientele.platform.contact.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacTicketsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final TicketSettings SETTINGS = settings(32, 't');
  private final HmacTickets tickets =
      new HmacTickets(SETTINGS.key(), Clock.fixed(NOW, ZoneOffset.UTC));

  private static TicketSettings settings(int bytes, char of) {
    var secret = String.valueOf(of).repeat(bytes).getBytes(StandardCharsets.UTF_8);
    return new TicketSettings(Base64.getEncoder().encodeToString(secret));
  }

  private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return change
        .apply(
            new JWTClaimsSet.Builder()
                .issuer("invitation-service")
                .audience("access-service")
                .subject("i1")
                .jwtID("j1")
                .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(15))))
                .claim("kind", "CLIENT_USER")
                .claim("practice", "p1")
                .claim("client", "c1")
                .claim("role", "BUSINESS_ADMIN")
                .claim("permissions", List.of())
                .claim("name", "Zoe")
                .claim("email", "Zoe@cafe.example")
                .claim("channel", "EMAIL")
                .claim("invitedBy", "ann"))
        .build();
  }

  private static String signed(TicketSettings by, UnaryOperator<JWTClaimsSet.Builder> change) {
    try {
      var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(change));
      jwt.sign(new MACSigner(by.key().getEncoded()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(SETTINGS, change);
  }

  private static String with(String claim, @Nullable Object value) {
    return signed(claims -> claims.claim(claim, value));
  }

  @Test
  @DisplayName("INV-4 a ticket of invitation-service is read")
  void read() {
    assertThat(tickets.read(signed(claims -> claims)))
        .contains(
            new Ticket(
                "i1",
                new Place.AtClient("p1", "c1", ClientRole.BUSINESS_ADMIN),
                "Zoe",
                new EmailAddress("Zoe@cafe.example"),
                true,
                "ann"));
    var colleague =
        signed(
            claims ->
                claims
                    .claim("kind", "COLLEAGUE")
                    .claim("client", null)
                    .claim("role", "STANDARD")
                    .claim("permissions", List.of("ADD_CLIENT_ACCOUNTS"))
                    .claim("channel", "SMS"));
    assertThat(tickets.read(colleague))
        .hasValueSatisfying(
            ticket -> {
              assertThat(ticket.byMail()).isFalse();
              assertThat(ticket.place())
                  .isEqualTo(
                      new Place.AtPractice("p1", Role.STANDARD, List.of("ADD_CLIENT_ACCOUNTS")));
            });
  }

  @Test
  @DisplayName("INV-4 a ticket from or for somebody else, or signed under another secret, is none")
  void forged() throws Exception {
    assertThat(tickets.read(signed(claims -> claims.issuer("access-service")))).isEmpty();
    assertThat(tickets.read(signed(claims -> claims.audience("invitation-service")))).isEmpty();
    assertThat(tickets.read(signed(claims -> claims.audience(List.of())))).isEmpty();
    assertThat(tickets.read(signed(settings(32, 'u'), claims -> claims))).isEmpty();
    assertThat(tickets.read(new PlainJWT(claims(claims -> claims)).serialize())).isEmpty();
    for (var text : List.of("", "x", "x.y.z", signed(claims -> claims) + "A")) {
      assertThat(tickets.read(text)).as(text).isEmpty();
    }
  }

  @Test
  @DisplayName("INV-4 a ticket ends when it says so, and must say when")
  void expired() {
    var over = NOW.minus(Duration.ofSeconds(10));
    assertThat(tickets.read(signed(claims -> claims.expirationTime(Date.from(over))))).isEmpty();
    assertThat(tickets.read(signed(claims -> claims.expirationTime(null)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sub",
        "kind",
        "practice",
        "client",
        "role",
        "name",
        "email",
        "channel",
        "invitedBy"
      })
  @DisplayName("INV-4 a ticket that lacks something, or says it in words unknown, is none")
  void incomplete(String claim) {
    assertThat(tickets.read(with(claim, null))).isEmpty();
    assertThat(tickets.read(with(claim, " "))).isEmpty();
    if (List.of("kind", "role", "email", "channel").contains(claim)) {
      assertThat(tickets.read(with(claim, "SOMETHING"))).isEmpty();
    }
  }

  @Test
  @DisplayName("INV-4 the secret of tickets is 32 bytes, or the service does not start")
  void secret() {
    assertThatThrownBy(() -> settings(31, 't').key())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TICKET_SECRET");
    assertThatThrownBy(() -> new TicketSettings("not base64!").key())
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(SETTINGS.toString()).doesNotContain(SETTINGS.secret());
  }
}
