package io.clientele.standalone.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Map;

/**
 * What a sign-in gives, both checked against the provider's keys.
 *
 * @param accessToken to be sent as {@code Authorization: Bearer}; good for five minutes
 * @param access its claims
 * @param identity the claims of the ID token
 * @param secrets both tokens and all else that nobody else must know of this sign-in, by what it is
 */
public record Tokens(
    String accessToken, JWTClaimsSet access, JWTClaimsSet identity, Map<String, String> secrets) {

  @Override
  public String toString() {
    return "Tokens"; // a token is in no log
  }
}
