package io.clientele.client.activity.mongo;

import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.ActivityState;
import io.clientele.client.activity.HealthReport;
import io.clientele.client.activity.HealthState;
import io.clientele.client.activity.KeptReports;
import io.clientele.client.activity.Reported;
import io.clientele.platform.consume.CombinedRows;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.event.Json;
import java.time.Clock;
import java.util.Map;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.core.type.TypeReference;

/**
 * Keeps the newest report of each kind, client and source: nobody tells them again, so this is all
 * there is to make the list anew from.
 */
@Configuration(proxyBeanMethods = false)
class ReportProjections {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  /** One document per client, so that the bound on its sources holds whoever writes. */
  @Bean
  Rows reportRows(MongoDatabaseFactory database) {
    return CombinedRows.ofReports(
        () -> database.getMongoDatabase().getCollection("client-reports"),
        row -> new Document(),
        ActivityReport.KIND,
        HealthReport.KIND);
  }

  @Bean
  KeptReports keptReports(Rows reportRows) {
    return new MongoKeptReports(reportRows);
  }

  @Bean
  Projection keptActivity(Rows reportRows, Clock clock) {
    return Projection.reported(
        ActivityState.TYPE,
        ActivityState.class,
        reportRows,
        (subject, said) -> kept(said.report(subject, clock.instant())));
  }

  @Bean
  Projection keptHealth(Rows reportRows, Clock clock) {
    return Projection.reported(
        HealthState.TYPE,
        HealthState.class,
        reportRows,
        (subject, said) -> kept(said.report(subject, clock.instant())));
  }

  /** Under {@code <kind>.<source>}, its times as text: the store would cut them to milliseconds. */
  private static Projection.Kept kept(Reported<?> reported) {
    var path = reported.heard().source().replace('/', '.');
    var report = new Document(Json.MAPPER.convertValue(reported.report(), FIELDS));
    return new Projection.Kept(reported.client(), reported.heard(), new Document(path, report));
  }
}
