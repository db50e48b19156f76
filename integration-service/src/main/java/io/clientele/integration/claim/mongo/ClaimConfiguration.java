package io.clientele.integration.claim.mongo;

import io.clientele.integration.claim.Claims;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class ClaimConfiguration {

  @Bean
  Claims claims(MongoDatabaseFactory database, Clock clock) {
    var claims = new MongoClaims(() -> database.getMongoDatabase().getCollection("claims"), clock);
    claims.prepare();
    return claims;
  }
}
