package io.clientele.bench.world;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs the tokens of this run with a key of its own, which is told like access-service's. */
public final class Signer {

  // Nobody's rights change while it is measured.
  private static final Duration LIFE = Duration.ofHours(2);

  private final RSAKey key;
  private final String issuer;

  /** Signs as this issuer. */
  public Signer(String issuer) {
    this.issuer = issuer;
    try {
      key = new RSAKeyGenerator(2048).keyID("bench-" + UUID.randomUUID()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Has services believe what it signs. */
  public void publish(Teller teller) {
    var state = Map.of("id", key.getKeyID(), "jwk", key.toPublicJWK().toJSONString());
    teller.tell(
        "clientele.access", "signing-key/" + key.getKeyID(), "SigningKeyPublished.v1", "", state);
  }

  /** Says who calls, for as long as a run lasts. */
  public String token(String practice, String login, String role) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject(login)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .audience("clientele")
            .claim("scope", "openid clientele")
            .claim("rv", 1)
            .claim("account", "practice/" + practice)
            .claim("role", role)
            .claim("permissions", List.of())
            .build();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
