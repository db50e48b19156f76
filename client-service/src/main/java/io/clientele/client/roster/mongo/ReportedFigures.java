package io.clientele.client.roster.mongo;

import io.clientele.client.activity.ActivityState;
import io.clientele.client.activity.HealthState;
import io.clientele.client.activity.Reported;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Projection.Kept;
import io.clientele.platform.consume.Rows;
import java.time.Clock;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows on the list what other systems report (LST-5). */
@Configuration(proxyBeanMethods = false)
class ReportedFigures {

  @Bean
  Projection listedActivity(Rows rosterCollection, Clock clock) {
    return Projection.reported(
        ActivityState.TYPE,
        ActivityState.class,
        rosterCollection,
        (subject, said) -> kept(said.report(subject, clock.instant()), RosterRow::of));
  }

  @Bean
  Projection listedHealth(Rows rosterCollection, Clock clock) {
    return Projection.reported(
        HealthState.TYPE,
        HealthState.class,
        rosterCollection,
        (subject, said) -> kept(said.report(subject, clock.instant()), RosterRow::of));
  }

  private static <R> Kept kept(Reported<R> reported, Function<R, Document> row) {
    return new Kept(reported.client(), reported.heard(), row.apply(reported.report()));
  }
}
