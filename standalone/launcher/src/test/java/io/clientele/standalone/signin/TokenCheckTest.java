package io.clientele.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which tokens are believed. */
class TokenCheckTest {

  private static final String ISSUER = "http://localhost:8080";

  private final ECKey key = key();
  private final TokenCheck check = new TokenCheck(ISSUER, new JWKSet(key.toPublicJWK()));

  @Test
  @DisplayName("ACC-6 tokens of the provider for this sign-in are believed")
  void tokens_of_the_provider_are_believed() {
    assertThat(check.access(signed(access(), key)).getSubject()).isEqualTo("ada");
    assertThat(check.identity(signed(identity(), key), "cli", "once").getSubject())
        .isEqualTo("ada");
  }

  @Test
  @DisplayName("ACC-6 a token signed by another or by nobody is not believed")
  void a_token_signed_by_another_or_by_nobody_is_not_believed() {
    refused(signed(access(), key()));
    refused(new PlainJWT(access().build()).serialize());
    refused("no token at all");
  }

  @Test
  @DisplayName("ACC-6 a token that ended or is of another issuer is not believed")
  void a_token_that_ended_or_is_of_another_issuer_is_not_believed() {
    refused(signed(access().expirationTime(Date.from(Instant.EPOCH)), key));
    refused(signed(access().issuer("http://localhost:8081"), key));
    refused(signed(access().claim("rv", null), key));
  }

  @Test
  @DisplayName("ACC-6 an ID token for another client or sign-in is not believed")
  void an_id_token_for_another_client_or_sign_in_is_not_believed() {
    String token = signed(identity(), key);
    assertThatThrownBy(() -> check.identity(token, "web", "once")).isInstanceOf(SignInFailed.class);
    assertThatThrownBy(() -> check.identity(token, "cli", "twice"))
        .isInstanceOf(SignInFailed.class);
  }

  private void refused(String token) {
    assertThatThrownBy(() -> check.access(token)).isInstanceOf(SignInFailed.class);
  }

  private static JWTClaimsSet.Builder access() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject("ada")
        .claim("rv", 1)
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  private static JWTClaimsSet.Builder identity() {
    return access().audience("cli").claim("nonce", "once");
  }

  private static String signed(JWTClaimsSet.Builder claims, ECKey with) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("key").build();
      var token = new SignedJWT(header, claims.build());
      token.sign(new ECDSASigner(with));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
