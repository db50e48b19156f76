package io.clientele.access.identity.key;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.secret.Sealing;
import java.time.Clock;
import java.util.List;
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
      SecretSettings settings,
      Clock clock) {
    return new KeyRing(signingKeyType, store, new KeyMaking(new Sealing(settings.secret())), clock);
  }

  /** Signs with the newest key. */
  @Bean
  JwtEncoder jwtEncoder(JWKSource<SecurityContext> keyRing) {
    var encoder = new NimbusJwtEncoder(keyRing);
    encoder.setJwkSelector(List::getFirst);
    return encoder;
  }

  /** The first key is published before anybody can sign in. */
  @Bean
  ApplicationRunner firstKey(KeyRing keyRing) {
    return arguments -> keyRing.begin();
  }
}
