package io.clientele.gateway.session.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import io.clientele.gateway.session.Provider.ProviderFault;
import io.clientele.gateway.session.SessionSettings;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks ID tokens (OpenID Connect Core, 3.1.3.7): signature, issuer, audience, age and nonce. */
@Component
class IdTokens {

  private final BackChannel channel;
  private final String issuer;
  private final Clock clock;
  private volatile JWKSet keys = new JWKSet();

  IdTokens(BackChannel channel, SessionSettings settings, Clock clock) {
    this.channel = channel;
    this.issuer = settings.publicUrl().toString();
    this.clock = clock;
  }

  /**
   * What an ID token says; fails with {@link ProviderFault} if it must not be believed.
   *
   * @param nonce of the attempt it must belong to; null where there is none, as after a refresh
   */
  Mono<JWTClaimsSet> check(String idToken, @Nullable String nonce) {
    return Mono.defer(
        () -> {
          var token = parsed(idToken);
          // The one algorithm our provider signs with; what a token's header says decides nothing.
          if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
            return Mono.error(new ProviderFault("an ID token is signed in another way"));
          }
          return key(String.valueOf(token.getHeader().getKeyID()))
              .map(key -> checked(token, key, nonce));
        });
  }

  private static SignedJWT parsed(String idToken) {
    try {
      return SignedJWT.parse(idToken);
    } catch (ParseException e) {
      throw new ProviderFault("an ID token is no signed JWT");
    }
  }

  /** The key of this id. A new one is asked for: keys change while we run. */
  private Mono<RSAKey> key(String id) {
    return keys.getKeyByKeyId(id) instanceof RSAKey known
        ? Mono.just(known)
        : channel.get("/oauth2/jwks").map(answer -> fetched(answer, id));
  }

  private RSAKey fetched(BackChannel.Answer answer, String id) {
    try {
      if (answer.ok()) {
        keys = JWKSet.parse(answer.body());
      }
    } catch (ParseException e) {
      throw new ProviderFault("the provider's keys cannot be read");
    }
    if (keys.getKeyByKeyId(id) instanceof RSAKey key) {
      return key;
    }
    throw new ProviderFault("an ID token is signed with a key the provider does not know");
  }

  private JWTClaimsSet checked(SignedJWT token, RSAKey key, @Nullable String nonce) {
    try {
      if (!token.verify(new RSASSAVerifier(key))) {
        throw new ProviderFault("an ID token has a wrong signature");
      }
      var claims = token.getJWTClaimsSet();
      rules(nonce).verify(claims, null);
      if (claims.getClaim("azp") instanceof String party && !party.equals(HttpProvider.CLIENT)) {
        throw new ProviderFault("an ID token was made for another client");
      }
      return claims;
    } catch (JOSEException | ParseException | BadJOSEException e) {
      // Not its message, which quotes the token.
      throw new ProviderFault("an ID token must not be believed: " + e.getClass().getSimpleName());
    }
  }

  private DefaultJWTClaimsVerifier<SecurityContext> rules(@Nullable String nonce) {
    var exact = new JWTClaimsSet.Builder().issuer(issuer);
    if (nonce != null) {
      exact.claim("nonce", nonce);
    }
    return new DefaultJWTClaimsVerifier<>(
        HttpProvider.CLIENT, exact.build(), Set.of("sub", "iat", "exp")) {
      @Override
      protected Date currentTime() {
        return Date.from(clock.instant());
      }
    };
  }
}
