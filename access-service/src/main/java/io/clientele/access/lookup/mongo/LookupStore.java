package io.clientele.access.lookup.mongo;

import io.clientele.access.lookup.LookupCounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class LookupStore {

  @Bean
  LookupCounts lookupCounts(MongoDatabaseFactory database) {
    return new MongoLookupCounts(database.getMongoDatabase().getCollection("lookup-count"));
  }
}
