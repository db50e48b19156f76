package io.clientele.subscription.plan.settings;

import io.clientele.subscription.plan.Catalogue;
import io.clientele.subscription.plan.Plans;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The plans, or no service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlanSettings.class)
class PlanConfiguration {

  @Bean
  Plans plans(PlanSettings settings) {
    return new Plans(
        new Catalogue(
            settings.plans().stream().map(PlanSettings.Entry::plan).toList(),
            settings.selfPaid().stream().map(PlanSettings.Self::selfPaid).toList(),
            List.of()));
  }
}
