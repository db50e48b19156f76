package io.clientele.integration.provider.guard.mongo;

import io.clientele.integration.provider.guard.Tally;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class TallyConfiguration {

  @Bean
  Tally tally(MongoDatabaseFactory database) {
    var tally = new MongoTally(() -> database.getMongoDatabase().getCollection("provider-calls"));
    tally.prepare();
    return tally;
  }
}
