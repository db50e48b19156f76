package io.clientele.access.past.mongo;

import io.clientele.access.audit.CatchingUp;
import io.clientele.access.past.Past;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;

@Configuration(proxyBeanMethods = false)
class PastStore {

  @Bean
  Past past(MongoDatabaseFactory database, CatchingUp catchingUp, MongoConverter converter) {
    return new MongoPast(database.getMongoDatabase().getCollection("audit"), catchingUp, converter);
  }
}
