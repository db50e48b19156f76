package io.clientele.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;

/** Makes access tokens that the service under test accepts: their key lies where it keeps keys. */
public final class Tokens {

  // One for all services in this JVM: to find a pair of primes takes a second and more.
  private static final RSAKey KEY = newKey();

  private static final Duration GOOD = Duration.ofMinutes(5);
  // So long the same caller is given the same one: to sign it takes longer than to answer.
  private static final Duration SAME = Duration.ofSeconds(20);

  private final Map<List<String>, Given> given = new ConcurrentHashMap<>();
  private final Clock clock;
  private final String issuer;

  private record Given(String bearer, Instant at) {

    boolean isFresh(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(SAME));
    }
  }

  /** Tokens of this issuer, signed with a key of tests that is added to these rows. */
  public Tokens(Rows keys, Clock clock, String issuer) {
    this.clock = clock;
    this.issuer = issuer;
    keys.write(
        KEY.getKeyID(),
        new Heard("signing-key/" + KEY.getKeyID(), 1),
        new Document("jwk", KEY.toPublicJWK().toJSONString()).append("retired", false));
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("test-" + UUID.randomUUID()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of an {@code Authorization} header for a caller with this role in this practice. */
  public String bearer(String practice, String login, String role, String... permissions) {
    return bearerFor("practice/" + practice, login, role, permissions);
  }

  /** The same for a user of a client's own business: a token for the client's account. */
  public String clientBearer(String client, String login, String role) {
    return bearerFor("client/" + client, login, role);
  }

  private String bearerFor(String account, String login, String role, String... permissions) {
    var now = clock.instant();
    var caller = Stream.concat(Stream.of(account, login, role), Stream.of(permissions)).toList();
    return given
        .compute(
            caller,
            (same, known) ->
                known != null && known.isFresh(now)
                    ? known
                    : new Given(newBearer(account, login, role, permissions), now))
        .bearer();
  }

  private String newBearer(String account, String login, String role, String... permissions) {
    return "Bearer "
        + token(
            claims ->
                claims
                    .subject(login)
                    .claim("account", account)
                    .claim("role", role)
                    .claim("permissions", List.of(permissions)));
  }

  /**
   * A token with these claims on top of what every token has: issuer, audience, scope, five
   * minutes, rv 1.
   */
  public String token(UnaryOperator<JWTClaimsSet.Builder> more) {
    var now = clock.instant();
    var claims =
        more.apply(
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(GOOD)))
                .audience("clientele")
                .claim("scope", "openid clientele")
                .claim("rv", 1));
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
              claims.build());
      token.sign(new RSASSASigner(KEY));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
