package io.clientele.subscription.offer;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.subscription.payer.Offered;
import io.clientele.subscription.payer.Offers;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.SelfPaid;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The region and the days of a practice are in its subscription, prices in the catalogue. */
@Configuration(proxyBeanMethods = false)
class OfferConfiguration {

  @Bean
  Offers offers(Aggregates<Subscription, SubscriptionEvent> subscriptions, Plans plans) {
    return practice ->
        Optional.ofNullable(subscriptions.find(practice).state())
            .map(
                subscription -> {
                  var offer = plans.selfPaid(subscription.region());
                  return new Offered(
                      SelfPaid.CODE, offer.name(), subscription.timeZone(), offer.price());
                });
  }
}
