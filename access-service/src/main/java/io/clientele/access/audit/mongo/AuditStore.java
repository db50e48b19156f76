package io.clientele.access.audit.mongo;

import io.clientele.access.audit.AuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class AuditStore {

  @Bean
  AuditTrail auditTrail(MongoDatabaseFactory database) {
    return new MongoAuditTrail(database.getMongoDatabase().getCollection("audit"));
  }
}
