package io.clientele.invitation.limit.mongo;

import io.clientele.invitation.limit.Counts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class LimitStore {

  @Bean
  Counts counts(MongoDatabaseFactory database) {
    return new MongoCounts(database.getMongoDatabase().getCollection("invitation-counts"));
  }
}
