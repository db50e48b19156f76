package io.clientele.access.identity.key;

import io.clientele.platform.Chore;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.secret.Sealing;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

  @Bean
  AggregateType<SigningKey, SigningKeyEvent> signingKeyType() {
    return AggregateType.of(
        "signing-key",
        "clientele.access",
        SigningKey.class,
        SigningKeyEvent.class,
        SigningKey::told,
        key -> null);
  }

  @Bean
  KeyRing keyRing(
      AggregateStore store,
      AggregateType<SigningKey, SigningKeyEvent> signingKeyType,
      SecretSettings secrets,
      KeySettings settings,
      Clock clock) {
    return new KeyRing(
        signingKeyType, store, new KeyMaking(new Sealing(secrets.secret())), settings, clock);
  }

  /** Signs with the newest key that has been told for long enough. */
  @Bean
  JwtEncoder jwtEncoder(KeyRing keyRing) {
    var encoder = new NimbusJwtEncoder(keyRing);
    encoder.setJwkSelector(keyRing::signing);
    return encoder;
  }

  @Bean
  SigningKeysEndpoint signingKeysEndpoint(KeyRing keyRing) {
    return new SigningKeysEndpoint(keyRing);
  }

  @Bean
  Chore retireSigningKeys(KeyRing keyRing, KeySettings settings) {
    return new Chore("retire signing keys", settings.reread(), keyRing::retire);
  }

  /** The first key is published before anybody can sign in. */
  @Bean
  ApplicationRunner firstKey(KeyRing keyRing) {
    return arguments -> keyRing.begin();
  }
}
