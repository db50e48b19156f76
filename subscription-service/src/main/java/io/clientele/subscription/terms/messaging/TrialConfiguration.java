package io.clientele.subscription.terms.messaging;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Reaction;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.StartTrial;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When a practice has registered, its trial starts (SUB-1). */
@Configuration(proxyBeanMethods = false)
class TrialConfiguration {

  @Bean
  Reaction startTrial(
      Aggregates<Subscription, SubscriptionEvent> subscriptions,
      Plans plans,
      Clock clock,
      Parking parking) {
    return Reaction.to(
        PracticeRegistered.TYPE,
        PracticeRegistered.class,
        (told, registered) -> {
          var command =
              new StartTrial(registered.practice(), registered.region(), registered.timeZone());
          // The store keeps milliseconds; what is told must equal what is read back later.
          var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          subscriptions.react(
              registered.practice(),
              told.heard(),
              told.causeOf("subscription-service"),
              subscription -> command.decide(subscription, plans, now));
        },
        parking);
  }
}
