package io.clientele.access.identity.authorization;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

@Configuration(proxyBeanMethods = false)
class AuthorizationStore {

  @Bean
  OAuth2AuthorizationService authorizations(
      MongoDatabaseFactory database, RegisteredClientRepository clients) {
    return new MongoAuthorizations(
        database.getMongoDatabase().getCollection("authorization"), clients);
  }
}
