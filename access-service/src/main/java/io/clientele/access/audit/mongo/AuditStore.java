package io.clientele.access.audit.mongo;

import com.mongodb.client.MongoCollection;
import io.clientele.access.audit.AuditTrail;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.ledger.MongoRecorder;
import io.clientele.platform.recording.Recorder;
import java.util.List;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class AuditStore {

  static final String AUDIT = "audit";

  @Bean
  Recorder recorder(MongoDatabaseFactory database) {
    return new MongoRecorder(() -> database.getMongoDatabase().getCollection(AUDIT));
  }

  @Bean
  Unrecorded unrecorded(
      ObjectProvider<AggregateType<?, ?>> types, MongoDatabaseFactory database, Recorder recorder) {
    return new Unrecorded(() -> outboxes(types, database), recorder);
  }

  private static List<MongoCollection<Document>> outboxes(
      ObjectProvider<AggregateType<?, ?>> types, MongoDatabaseFactory database) {
    var collections = AggregateStore.collections(database);
    return types.stream().map(collections).toList();
  }

  @Bean
  AuditTrail auditTrail(MongoDatabaseFactory database) {
    return new MongoAuditTrail(database.getMongoDatabase().getCollection(AUDIT));
  }
}
