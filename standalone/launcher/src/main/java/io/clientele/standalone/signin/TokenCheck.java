package io.clientele.standalone.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Believes a token only if a key of the provider has signed it and it says what it must.
 *
 * @param issuer who must have issued it
 * @param keys the public keys of the provider
 */
record TokenCheck(String issuer, JWKSet keys) {

  // Only signatures that need a private key: "none" and shared secrets are refused.
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
  private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

  /**
   * The claims of an ID token.
   *
   * @throws SignInFailed if it is not for this client and this sign-in
   */
  JWTClaimsSet identity(String token, String client, String nonce) {
    var wanted = new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build();
    return claims("ID", token, client, wanted, Set.of("sub", "iat", "exp"));
  }

  /**
   * The claims of an access token.
   *
   * @throws SignInFailed if it names no login, or not its rights
   */
  JWTClaimsSet access(String token) {
    var wanted = new JWTClaimsSet.Builder().issuer(issuer).build();
    return claims("access", token, null, wanted, Set.of("sub", "exp", "rv"));
  }

  private JWTClaimsSet claims(
      String kind,
      String token,
      @Nullable String audience,
      JWTClaimsSet wanted,
      Set<String> required) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS, null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(SIGNATURES, new ImmutableJWKSet<>(keys)));
    processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(audience, wanted, required));
    try {
      return processor.process(token, null);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new SignInFailed("The " + kind + " token is not to be believed: " + e.getMessage(), e);
    }
  }
}
