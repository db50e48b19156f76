package io.clientele.subscription.terms.mongo;

import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.subscription.terms.SubscriptionState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscriptions, kept one per practice and told on {@code clientele.subscription}. */
@Configuration(proxyBeanMethods = false)
class SubscriptionStore {

  @Bean
  AggregateType<Subscription, SubscriptionEvent> subscriptionType() {
    return AggregateType.of(
        "subscription",
        "clientele.subscription",
        Subscription.class,
        SubscriptionEvent.class,
        SubscriptionState::of,
        Subscription::id);
  }

  @Bean
  Aggregates<Subscription, SubscriptionEvent> subscriptions(
      AggregateStore store, AggregateType<Subscription, SubscriptionEvent> subscriptionType) {
    return store.of(subscriptionType);
  }
}
