package io.clientele.gateway.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** The key a scripted provider tells of, and the one it signs with. */
final class SigningKeys {

  private volatile RSAKey told = newKey();
  private volatile RSAKey signing = told;

  void change() {
    told = newKey();
    signing = told;
  }

  void forge() {
    signing = new RSAKey.Builder(newKey()).keyID(told.getKeyID()).build();
  }

  void putRight() {
    signing = told;
  }

  /** The public half, as a JWK set. */
  String told() {
    return new JWKSet(told.toPublicJWK()).toString();
  }

  String signed(JWTClaimsSet.Builder claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signing.getKeyID()).build();
      var jwt = new SignedJWT(header, claims.build());
      jwt.sign(new RSASSASigner(signing));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
