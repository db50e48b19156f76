package io.clientele.subscription.usage.mongo;

import io.clientele.platform.consume.CombinedRows;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import io.clientele.subscription.usage.ExtractionUsage;
import io.clientele.subscription.usage.ExtractionUsageState;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps the newest usage of each client, month and source (SUB-5). */
@Configuration(proxyBeanMethods = false)
class ExtractionUsageProjection {

  private static final String KIND = "extractions";

  /** One document per client and month. */
  @Bean
  Rows extractionUsageRows(MongoDatabaseFactory database) {
    return CombinedRows.ofReports(
        () -> database.getMongoDatabase().getCollection("extraction-usage"),
        row -> new Document(),
        KIND);
  }

  @Bean
  Projection extractionUsage(Rows extractionUsageRows, Clock clock) {
    return Projection.reported(
        ExtractionUsageState.TYPE,
        ExtractionUsageState.class,
        extractionUsageRows,
        (subject, said) -> kept(said.usage(subject, clock.instant())));
  }

  private static Projection.Kept kept(ExtractionUsage usage) {
    var stamp = usage.stamp();
    var month = usage.month().toString();
    var report =
        new Document("extractions", usage.extractions()).append("asOf", Date.from(stamp.asOf()));
    return new Projection.Kept(
        stamp.client() + "/" + month,
        stamp.heard(KIND),
        new Document("client", stamp.client())
            .append("month", month)
            .append(KIND + "." + stamp.source(), report));
  }
}
