package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.guard.Guard;
import io.clientele.integration.provider.guard.Pace;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two guards: who signs in is not to wait for who reads lists. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(XeroSettings.class)
class XeroConfiguration {

  @Bean
  Provider xero(
      XeroSettings settings,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      RateLimiterRegistry limits,
      Clock clock) {
    // Tokens are short: who waits for them waits for no long body.
    var identity =
        new XeroHttp(settings.connectTimeout(), settings.answerTimeout(), settings.answerTimeout());
    var api =
        new XeroHttp(settings.connectTimeout(), settings.answerTimeout(), settings.bodyTimeout());
    return new XeroProvider(
        settings,
        new XeroIdentity(
            settings, identity, new Guard("xero-identity", breakers, bulkheads, limits), clock),
        new XeroApi(
            settings,
            api,
            new Guard("xero-api", breakers, bulkheads, limits),
            new Pace(settings.paceCalls(), settings.pacePeriod())));
  }
}
