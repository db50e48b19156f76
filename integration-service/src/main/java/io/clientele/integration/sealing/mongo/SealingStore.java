package io.clientele.integration.sealing.mongo;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.sealing.KeyTimes;
import io.clientele.integration.sealing.SealedSignIns;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class SealingStore {

  @Bean
  SealedSignIns sealedSignIns(
      AggregateStore store, AggregateType<Authorisation, AuthorisationEvent> authorisationType) {
    return new MongoSealedSignIns(store, authorisationType);
  }

  @Bean
  KeyTimes keyTimes(MongoDatabaseFactory database) {
    return new MongoKeyTimes(() -> database.getMongoDatabase().getCollection("sealing-keys"));
  }
}
