package io.clientele.client.bundle.mongo;

import io.clientele.client.bundle.SlotBook;
import io.clientele.client.bundle.verdict.BundleEvent;
import io.clientele.client.bundle.verdict.JudgedBundle;
import io.clientele.client.bundle.verdict.Judging;
import io.clientele.client.bundle.verdict.LimitBook;
import io.clientele.client.bundle.verdict.LimitWish;
import io.clientele.platform.Chore;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Keeps the limit of every bundle as it is told (CLI-9), and judges wishes for a smaller one; a
 * limit that is told lower without a wish simply lets nobody in.
 */
@Configuration(proxyBeanMethods = false)
class BundleProjection {

  record SubscriptionState(String practice, Integer clientLimit, @Nullable Wish limitWish) {

    SubscriptionState {
      // Else a message without a limit would take away the one we know.
      Objects.requireNonNull(clientLimit, "clientLimit");
    }

    @Nullable LimitWish wish() {
      return limitWish == null ? null : new LimitWish(limitWish.number(), limitWish.limit());
    }
  }

  record Wish(Long number, Integer limit) {

    Wish {
      Objects.requireNonNull(number, "limitWish.number");
      Objects.requireNonNull(limit, "limitWish.limit");
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
  LimitBook limitBook(Rows bundleRows) {
    var book = new MongoLimitBook(bundleRows);
    book.prepare();
    return book;
  }

  @Bean
  Judging judging(LimitBook limits, Aggregates<JudgedBundle, BundleEvent> judgedBundles) {
    return new Judging(limits, judgedBundles);
  }

  @Bean
  Chore verdictSweep(Judging judging) {
    return new Chore("verdict sweep", Duration.ofSeconds(2), judging::sweep);
  }

  @Bean
  Projection clientLimits(Judging judging) {
    return Projection.into(
        "subscription",
        SubscriptionState.class,
        (told, now) ->
            judging.hear(
                now.practice(),
                told.heard(),
                now.clientLimit(),
                now.wish(),
                told.causeOf("client-service")));
  }
}
