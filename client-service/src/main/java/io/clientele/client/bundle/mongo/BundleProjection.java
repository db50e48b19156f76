package io.clientele.client.bundle.mongo;

import io.clientele.client.bundle.SlotBook;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.util.Objects;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps the limit of every bundle as it is heard; a lower one simply lets nobody in (CLI-9). */
@Configuration(proxyBeanMethods = false)
class BundleProjection {

  record SubscriptionState(String practice, Integer clientLimit) {

    SubscriptionState {
      // Else a message without a limit would take away the one we know.
      Objects.requireNonNull(clientLimit, "clientLimit");
    }
  }

  @Bean
  Rows bundleRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("bundles"));
  }

  @Bean
  SlotBook slotBook(Rows bundleRows) {
    var book = new MongoSlotBook(bundleRows);
    book.prepare();
    return book;
  }

  @Bean
  Projection clientLimits(Rows bundleRows) {
    return limits(bundleRows);
  }

  static Projection limits(Rows bundles) {
    return Projection.of(
        "subscription",
        SubscriptionState.class,
        bundles,
        SubscriptionState::practice,
        subscription -> new Document("limit", subscription.clientLimit()));
  }
}
