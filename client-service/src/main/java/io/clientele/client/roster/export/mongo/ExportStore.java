package io.clientele.client.roster.export.mongo;

import io.clientele.client.roster.export.ExportFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The files of exports. */
@Configuration(proxyBeanMethods = false)
class ExportStore {

  @Bean
  ExportFiles exportFiles(MongoDatabaseFactory database) {
    return new GridFsExportFiles(database::getMongoDatabase);
  }
}
