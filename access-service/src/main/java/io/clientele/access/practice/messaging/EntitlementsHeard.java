package io.clientele.access.practice.messaging;

import io.clientele.access.practice.Entitlements;
import io.clientele.access.practice.Practices;
import io.clientele.platform.consume.Projection;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntitlementsHeard {

  /** What we want to know of a subscription. */
  record Subscription(String practice, Boolean teams) {
    Subscription {
      Objects.requireNonNull(practice, "practice");
      Objects.requireNonNull(teams, "teams");
    }
  }

  /** Whether the teams of practices give access: every event of a subscription says it. */
  @Bean
  Projection entitlements(Practices practices) {
    var following = new Entitlements(practices);
    return Projection.into(
        "subscription",
        Subscription.class,
        (told, now) ->
            following.heard(
                now.practice(), now.teams(), told.heard(), told.causeOf("access-service")));
  }
}
