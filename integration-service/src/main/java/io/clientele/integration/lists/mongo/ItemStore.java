package io.clientele.integration.lists.mongo;

import io.clientele.integration.lists.Items;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class ItemStore {

  @Bean
  Items items(MongoDatabaseFactory database) {
    var items = new MongoItems(() -> database.getMongoDatabase().getCollection("list-items"));
    items.prepare();
    return items;
  }
}
