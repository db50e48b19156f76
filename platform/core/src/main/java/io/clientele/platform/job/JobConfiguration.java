package io.clientele.platform.job;

import com.mongodb.client.MongoCollection;
import io.clientele.platform.Chore;
import io.clientele.platform.correlation.Correlation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** For services that have a {@link JobKind}. */
@AutoConfiguration(
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnBean(JobKind.class)
@EnableConfigurationProperties(JobSettings.class)
class JobConfiguration {

  @Bean
  Jobs jobs(MongoDatabaseFactory database, Clock clock) {
    var jobs = new Jobs(collection(database), clock);
    jobs.prepare();
    return jobs;
  }

  @Bean
  JobRunner jobRunner(
      MongoDatabaseFactory database,
      Clock clock,
      JobSettings settings,
      List<JobKind> kinds,
      Correlation correlation) {
    return new JobRunner(
        new Claims(collection(database), clock, settings),
        kinds,
        correlation,
        settings.atOnce(),
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory()));
  }

  private static Supplier<MongoCollection<Document>> collection(MongoDatabaseFactory database) {
    return () -> database.getMongoDatabase().getCollection(Jobs.COLLECTION);
  }

  @Bean
  Chore jobLook(JobRunner jobRunner, JobSettings settings) {
    return new Chore("jobs", settings.look(), jobRunner::look);
  }

  @Bean
  Chore jobEnds(JobRunner jobRunner) {
    return new Chore("jobs that are over", Duration.ofMinutes(1), jobRunner::forget);
  }
}
