package io.clientele.access.guessing.mongo;

import io.clientele.access.guessing.Devices;
import io.clientele.access.guessing.Tallies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class GuessingStore {

  @Bean
  Tallies tallies(MongoDatabaseFactory database) {
    return new MongoTallies(database.getMongoDatabase().getCollection("guess-tally"));
  }

  @Bean
  Devices devices(MongoDatabaseFactory database) {
    return new MongoDevices(database.getMongoDatabase().getCollection("known-device"));
  }
}
