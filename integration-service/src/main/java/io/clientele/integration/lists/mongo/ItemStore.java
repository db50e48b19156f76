package io.clientele.integration.lists.mongo;

import io.clientele.integration.lists.DailyImports;
import io.clientele.integration.lists.Items;
import io.clientele.integration.lists.Reads;
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

  @Bean
  Reads reads(MongoDatabaseFactory database) {
    var reads = new MongoReads(() -> database.getMongoDatabase().getCollection("list-reads"));
    reads.prepare();
    return reads;
  }

  @Bean
  DailyImports dailyImports(MongoDatabaseFactory database) {
    var imports =
        new MongoDailyImports(() -> database.getMongoDatabase().getCollection("daily-imports"));
    imports.prepare();
    return imports;
  }
}
