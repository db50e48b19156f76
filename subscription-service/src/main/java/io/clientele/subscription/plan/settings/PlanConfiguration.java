package io.clientele.subscription.plan.settings;

import io.clientele.subscription.plan.Plans;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The plans, or no service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlanSettings.class)
class PlanConfiguration {

  @Bean
  Plans plans(PlanSettings settings) {
    return new Plans(settings.plans().stream().map(PlanSettings.Entry::plan).toList());
  }
}
