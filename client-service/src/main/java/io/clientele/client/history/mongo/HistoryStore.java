package io.clientele.client.history.mongo;

import io.clientele.client.history.Histories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The collection of the history. */
@Configuration(proxyBeanMethods = false)
class HistoryStore {

  @Bean
  Histories histories(MongoDatabaseFactory database) {
    var histories = new MongoHistories(() -> database.getMongoDatabase().getCollection("history"));
    histories.prepare();
    return histories;
  }
}
