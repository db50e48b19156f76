package io.clientele.access.identity.authorization;

import io.clientele.access.login.Logins;
import io.clientele.access.refresh.RefreshTokens;
import io.clientele.access.signins.SignIns;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

@Configuration(proxyBeanMethods = false)
class AuthorizationStore {

  private static final String COLLECTION = "authorization";

  @Bean
  Rotation rotation(
      @Value("${access.secret}") String secret, RefreshSettings settings, Clock clock) {
    return new Rotation(new RefreshTokens(secret), settings.lifetimes(), clock);
  }

  @Bean
  Ending ending(MongoDatabaseFactory database, Logins logins, Clock clock) {
    return new Ending(database.getMongoDatabase().getCollection(COLLECTION), logins, clock);
  }

  @Bean
  OAuth2AuthorizationService authorizations(
      MongoDatabaseFactory database,
      RegisteredClientRepository clients,
      Rotation rotation,
      Ending ending,
      SignIns signIns,
      Clock clock) {
    return new MongoAuthorizations(
        database.getMongoDatabase().getCollection(COLLECTION),
        clients,
        rotation,
        ending,
        new Traces(signIns, clock));
  }

  /** Everything that is given out, refresh tokens included: the framework would draw those. */
  @Bean
  OAuth2TokenGenerator<OAuth2Token> tokenGenerator(
      JwtEncoder encoder, OAuth2TokenCustomizer<JwtEncodingContext> claims, Rotation rotation) {
    var jwts = new JwtGenerator(encoder);
    jwts.setJwtCustomizer(claims);
    return new DelegatingOAuth2TokenGenerator(jwts, rotation);
  }
}
