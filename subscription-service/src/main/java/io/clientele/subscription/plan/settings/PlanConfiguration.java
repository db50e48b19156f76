package io.clientele.subscription.plan.settings;

import io.clientele.subscription.plan.Plans;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The plans, or no service. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

  @Bean
  Plans plans(Environment environment) {
    var written =
        Binder.get(environment)
            .bind("subscription", Bindable.mapOf(String.class, Object.class))
            .orElse(null);
    return new Plans(WrittenCatalogue.read(written));
  }
}
