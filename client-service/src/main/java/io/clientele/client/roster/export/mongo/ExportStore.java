package io.clientele.client.roster.export.mongo;

import io.clientele.platform.file.GridFsFiles;
import io.clientele.platform.file.KeptFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The files of exports. */
@Configuration(proxyBeanMethods = false)
class ExportStore {

  /** The beginning of the names of the collections they lie in. */
  static final String BUCKET = "client-list-exports";

  @Bean
  KeptFiles exportFiles(MongoDatabaseFactory database) {
    return new GridFsFiles(database::getMongoDatabase, BUCKET);
  }
}
