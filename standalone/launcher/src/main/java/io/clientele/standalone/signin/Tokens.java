package io.clientele.standalone.signin;

import com.nimbusds.jwt.JWTClaimsSet;

/**
 * What a sign-in gives, both checked against the provider's keys.
 *
 * @param accessToken to be sent as {@code Authorization: Bearer}; good for five minutes
 * @param access its claims
 * @param identity the claims of the ID token
 */
public record Tokens(String accessToken, JWTClaimsSet access, JWTClaimsSet identity) {

  @Override
  public String toString() {
    return "Tokens"; // a token is in no log
  }
}
