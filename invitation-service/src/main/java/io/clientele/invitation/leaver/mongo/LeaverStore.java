package io.clientele.invitation.leaver.mongo;

import io.clientele.invitation.leaver.Leavers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class LeaverStore {

  @Bean
  Leavers leavers(MongoDatabaseFactory database) {
    return new MongoLeavers(database.getMongoDatabase().getCollection("leaver"));
  }
}
