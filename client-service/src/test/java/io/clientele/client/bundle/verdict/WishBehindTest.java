package io.clientele.client.bundle.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.testkit.Infrastructure;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Subscription-service was restored and its numbers do not go on above those it had told. */
class WishBehindTest {

  private final String name = "wish-behind-" + UUID.randomUUID();
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(mongo, name);
  private final LimitBook limits = BundleCollections.limitBook(database);
  private final Aggregates<JudgedBundle, BundleEvent> judged = BundleCollections.judged(database);
  private final Judging judging = new Judging(limits, judged);

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("CLI-9 a wish that lies behind the last verdict leaves nothing to be said")
  void it_leaves_nothing_to_be_said() {
    limits.tell("p1", at(1), 50, new LimitWish(6, 30));
    assertThat(limits.judge(limits.find("p1").orElseThrow())).isTrue();
    limits.tell("p1", at(2), 50, new LimitWish(5, 20));
    assertThat(limits.unsaid()).isEmpty();
    judging.sweep();
    assertThat(judged.find("p1").state()).isNull();
  }

  private void hear(long sequence, LimitWish wish) {
    judging.hear("p1", at(sequence), 50, wish, Cause.of("client-service"));
  }

  private static Heard at(long sequence) {
    return new Heard("subscription/p1", sequence);
  }
}
