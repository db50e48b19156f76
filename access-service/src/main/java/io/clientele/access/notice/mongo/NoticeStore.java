package io.clientele.access.notice.mongo;

import io.clientele.access.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class NoticeStore {

  @Bean
  Notices notices(MongoDatabaseFactory database) {
    return new MongoNotices(database.getMongoDatabase().getCollection("notice"));
  }
}
