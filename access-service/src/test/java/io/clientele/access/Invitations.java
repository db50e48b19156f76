package io.clientele.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/** Plays invitation-service: gives out tickets of accepted invitations. */
@TestComponent
class Invitations {

  private final String secret;
  private final Clock clock;

  Invitations(@Value("${access.tickets.secret}") String secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * An invitation.
   *
   * @param client null for one to the practice
   */
  record Invitation(
      String id,
      String practice,
      @Nullable String client,
      String role,
      String email,
      String channel,
      String invitedBy) {

    /** The same, accepted by the other link. */
    Invitation by(String other) {
      return new Invitation(id, practice, client, role, email, other, invitedBy);
    }
  }

  static Invitation toClient(String practice, String client, String email, String invitedBy) {
    var id = UUID.randomUUID().toString();
    return new Invitation(id, practice, client, "BUSINESS_USER", email, "EMAIL", invitedBy);
  }

  static Invitation toPractice(String practice, String role, String email, String invitedBy) {
    var id = UUID.randomUUID().toString();
    return new Invitation(id, practice, null, role, email, "EMAIL", invitedBy);
  }

  String ticket(Invitation of) {
    return ticket(of, "en");
  }

  String ticket(Invitation of, String language) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer("invitation-service")
            .audience("access-service")
            .subject(of.id())
            .jwtID(UUID.randomUUID().toString())
            .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(15))))
            .claim("kind", of.client() == null ? "COLLEAGUE" : "CLIENT_USER")
            .claim("practice", of.practice())
            .claim("client", of.client())
            .claim("role", of.role())
            .claim("permissions", List.of())
            .claim("name", "Zoe Zimt")
            .claim("email", of.email())
            .claim("language", language)
            .claim("channel", of.channel())
            .claim("invitedBy", of.invitedBy())
            .build();
    try {
      var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      jwt.sign(new MACSigner(Base64.getDecoder().decode(secret)));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
