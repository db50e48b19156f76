package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.platform.Chore;
import io.clientele.subscription.terms.life.Status;
import io.clientele.testkit.RealMongo;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class DueTest extends AbstractServiceTest {

  @Autowired MongoDatabaseFactory database;

  @Autowired
  @Qualifier("dueSubscriptions")
  Chore due;

  private void set(String practice, String field, Object value) {
    database
        .getMongoDatabase()
        .getCollection("subscription")
        .updateOne(Filters.eq(practice), Updates.set(field, value));
  }

  private void unset(String practice, String field) {
    database
        .getMongoDatabase()
        .getCollection("subscription")
        .updateOne(Filters.eq(practice), Updates.unset(field));
  }

  private Status status(String practice) {
    return Objects.requireNonNull(subscriptions.find(practice).state()).status();
  }

  @Test
  @DisplayName(
      "SUB-1 a trial that is over is suspended though nobody asks, and a running one is not")
  void trialOver() {
    var over = practiceOnTrial();
    var running = practiceOnTrial();
    var past = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
    set(over, "trialEndsAt", past);
    set(over, "dueAt", past);
    due.work().run();
    due.work().run();
    assertThat(status(over)).isEqualTo(Status.SUSPENDED);
    assertThat(status(running)).isEqualTo(Status.TRIAL);
    assertThat(names(awaitEvents(over, 5)).subList(3, 5))
        .containsExactly("ClientLimitChanged.v1", "StatusChanged.v1");
  }

  @Test
  @DisplayName("OPS-4 one that an older release kept is found, and pays from today")
  void olderRelease() {
    var practice = practiceOnTrial();
    change(practice, "PRACTICE_50", "k");
    for (var field : new String[] {"timeZone", "billing", "wishes", "dueAt"}) {
      unset(practice, field);
    }
    due.work().run();
    var now = Objects.requireNonNull(subscriptions.find(practice).state());
    assertThat(now.billing().ledger().bookings()).hasSize(1);
    assertThat(now.dueAt()).isNotNull();
    due.work().run();
    assertThat(subscriptions.find(practice).version()).isEqualTo(3);
  }

  @Test
  @RealMongo
  @DisplayName("SUB-10 what is due is found by an index, however many there are")
  void byIndex() {
    practiceOnTrial();
    var plan =
        database
            .getMongoDatabase()
            .getCollection("subscription")
            .find(Filters.lte("dueAt", new Date(0)))
            .explain()
            .toJson();
    assertThat(plan).contains("\"indexName\": \"due\"").doesNotContain("COLLSCAN");
  }
}
