package io.clientele.subscription.terms.messaging;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Projection;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears what client-service says to wishes for fewer clients (SUB-2). */
@Configuration(proxyBeanMethods = false)
class VerdictConfiguration {

  @Bean
  Projection limitVerdicts(
      Aggregates<Subscription, SubscriptionEvent> subscriptions, Plans plans, Clock clock) {
    return Projection.into(
        "bundle",
        BundleState.class,
        (told, state) -> {
          // The store keeps milliseconds; what is told must equal what is read back later.
          var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          subscriptions.react(
              state.practice(),
              told.heard(),
              told.causeOf("subscription-service"),
              subscription -> state.verdict().decide(subscription, plans, now));
        });
  }
}
