package io.clientele.subscription.terms.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.clientele.platform.Chore;
import io.clientele.platform.Sweep;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.CatchUp;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Does what is due of subscriptions nobody asks for: trials end, terms begin, practices leave. */
@Configuration(proxyBeanMethods = false)
class DueConfiguration {

  static final String INDEX = "due";

  // More than that are the next look's.
  private static final int AT_ONCE = 500;

  @Bean
  Chore dueSubscriptions(
      AggregateStore store,
      AggregateType<Subscription, SubscriptionEvent> subscriptionType,
      Aggregates<Subscription, SubscriptionEvent> subscriptions,
      Plans plans,
      Clock clock) {
    var collection = store.collection(subscriptionType);
    collection.createIndex(Indexes.ascending("dueAt", "status"), new IndexOptions().name(INDEX));
    return new Chore(
        "subscriptions that are due",
        Duration.ofSeconds(30),
        () -> {
          var now = clock.instant();
          var catchUp = new CatchUp(plans, now);
          var found =
              collection
                  .find(due(now))
                  .projection(Projections.include("_id"))
                  .limit(AT_ONCE)
                  .map(document -> document.getString("_id"))
                  .into(new ArrayList<>());
          Sweep.each(
              found,
              practice ->
                  subscriptions.command(
                      practice,
                      Cause.of("subscription-service"),
                      subscription -> catchUp.decide(subscription),
                      state -> ""));
        });
  }

  /** Those of an older release do not say when they are due. */
  static Bson due(Instant now) {
    return Filters.and(
        // Of one with a change that waits nothing is done: it would only be in the way of others.
        Filters.eq("wishes.pending", null),
        Filters.or(
            Filters.lte("dueAt", Date.from(now)),
            Filters.and(
                Filters.eq("dueAt", null), Filters.in("status", "TRIAL", "ACTIVE", "PAST_DUE"))));
  }
}
