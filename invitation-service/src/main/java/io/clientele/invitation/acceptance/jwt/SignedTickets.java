package io.clientele.invitation.acceptance.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.clientele.invitation.acceptance.Ticket;
import io.clientele.invitation.acceptance.Tickets;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.Permission;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/** JWT (RFC 7519) signed with HS256 under a secret that only access-service has besides us. */
final class SignedTickets implements Tickets {

  private final MACSigner signer;

  /**
   * Tickets under one secret.
   *
   * @param secret 32 bytes in Base64
   * @throws IllegalArgumentException if it is too short or no Base64
   */
  SignedTickets(String secret) {
    try {
      this.signer = new MACSigner(Base64.getDecoder().decode(secret));
    } catch (JOSEException e) {
      throw new IllegalArgumentException("the secret of tickets must be 32 bytes in Base64", e);
    }
  }

  @Override
  public Ticket issue(Invitation invitation, Channel channel, Instant now) {
    var until = now.plus(Ticket.VALID);
    var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(invitation, channel, until));
    try {
      jwt.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("a ticket could not be signed", e);
    }
    return new Ticket(jwt.serialize(), until);
  }

  private static JWTClaimsSet claims(Invitation invitation, Channel channel, Instant until) {
    var offer = invitation.offer();
    return new JWTClaimsSet.Builder()
        .issuer("invitation-service")
        .audience("access-service")
        .subject(invitation.id())
        .expirationTime(Date.from(until))
        .jwtID(UUID.randomUUID().toString())
        .claim("kind", offer.kind().name())
        .claim("practice", offer.practice())
        .claim("client", offer.client())
        .claim("role", offer.role().name())
        .claim("permissions", offer.permissions().stream().map(Permission::name).toList())
        .claim("name", invitation.invitee().name())
        .claim("email", invitation.invitee().email())
        .claim("language", invitation.invitee().language().tag())
        .claim("channel", channel.name())
        .claim("invitedBy", offer.by())
        .serializeNullClaims(true)
        .build();
  }
}
