package io.clientele.access.joining.mongo;

import io.clientele.access.joining.Redemptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class RedemptionStore {

  @Bean
  Redemptions redemptions(MongoDatabaseFactory database) {
    return new MongoRedemptions(database.getMongoDatabase().getCollection("redemption"));
  }
}
