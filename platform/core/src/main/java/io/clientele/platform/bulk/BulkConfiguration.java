package io.clientele.platform.bulk;

import io.clientele.platform.Chore;
import io.clientele.platform.job.JobKind;
import io.clientele.platform.job.Jobs;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** For services that have a {@link BulkKind}; its jobs bring the platform's jobs with them. */
@AutoConfiguration(
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
    beforeName = "io.clientele.platform.job.JobConfiguration")
@ConditionalOnBean(BulkKind.class)
@EnableConfigurationProperties(BulkSettings.class)
class BulkConfiguration {

  @Bean
  Desk bulkDesk(
      MongoDatabaseFactory database, Clock clock, List<BulkKind> kinds, BulkSettings settings) {
    return Desk.in(database::getMongoDatabase, clock, kinds, settings);
  }

  @Bean
  JobKind bulkPlanning(Desk bulkDesk) {
    return new Planning(bulkDesk);
  }

  @Bean
  JobKind bulkApplying(Desk bulkDesk) {
    return new Applying(bulkDesk);
  }

  @Bean
  Receiving bulkReceiving(MongoDatabaseFactory database, Desk bulkDesk) {
    var receiving = new Receiving(database::getMongoDatabase, bulkDesk.files(), bulkDesk.bulks());
    receiving.prepare();
    return receiving;
  }

  @Bean
  Upkeep bulkUpkeep(Desk bulkDesk, Jobs jobs, Receiving bulkReceiving) {
    return new Upkeep(bulkDesk, new Steps(jobs), bulkReceiving);
  }

  @Bean
  Bulks bulks(Desk bulkDesk, Jobs jobs, Receiving bulkReceiving, Upkeep bulkUpkeep) {
    var steps = new Steps(jobs);
    return new Bulks(bulkDesk, steps, new Uploading(bulkDesk, steps, bulkReceiving), bulkUpkeep);
  }

  @Bean
  Chore bulkUpkeepChore(Upkeep bulkUpkeep, BulkSettings settings) {
    return new Chore("bulk commands", settings.look(), bulkUpkeep::run);
  }
}
