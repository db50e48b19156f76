package io.clientele.subscription.plan.settings;

import io.clientele.subscription.plan.Plans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The plans, or no service. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

  @Bean
  Plans plans(Environment environment) {
    return new Plans(WrittenCatalogue.in(environment));
  }
}
