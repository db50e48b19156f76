package io.clientele.access.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.clientele.platform.secret.Sealing;
import java.text.ParseException;
import java.time.Instant;

/** Makes signing keys, and reads them back. */
final class KeyMaking {

  private static final int BITS = 2048;

  private final Sealing sealing;

  KeyMaking(Sealing sealing) {
    this.sealing = sealing;
  }

  /** A new key; RS256, which every OpenID client must know. */
  SigningKey make(int generation, Instant now) {
    try {
      var key =
          new RSAKeyGenerator(BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      return new SigningKey(
          key.getKeyID(),
          generation,
          key.toPublicJWK().toJSONString(),
          sealing.seal(key.toJSONString(), key.getKeyID()),
          now,
          null);
    } catch (JOSEException e) {
      throw new IllegalStateException("RSA is part of every Java", e);
    }
  }

  /** The whole key, private part included. */
  RSAKey open(SigningKey key) {
    try {
      return RSAKey.parse(sealing.open(key.sealed(), key.id()));
    } catch (ParseException e) {
      throw new IllegalStateException("signing key " + key.id() + " cannot be read", e);
    }
  }
}
