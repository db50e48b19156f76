package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.guard.Guards;
import io.clientele.integration.provider.guard.Paces;
import io.clientele.integration.provider.oauth.TokenEndpoint;
import io.clientele.integration.provider.wire.ProviderHttp;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two guards: who signs in is not to wait for who reads lists. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuickBooksSettings.class)
class QuickBooksConfiguration {

  @Bean
  Provider quickBooks(QuickBooksSettings settings, Guards guards, Paces paces, Clock clock) {
    // Tokens are short: who waits for them waits for no long body.
    var identity =
        new ProviderHttp(
            settings.connectTimeout(), settings.answerTimeout(), settings.answerTimeout());
    var api =
        new ProviderHttp(
            settings.connectTimeout(), settings.answerTimeout(), settings.bodyTimeout());
    var pace = paces.of("quickbooks", settings.paceCalls(), settings.pacePeriod());
    var faults = new QuickBooksFaults(settings.closedCodes());
    return new QuickBooksProvider(
        settings,
        new TokenEndpoint(
            settings.app(),
            new QuickBooksTokens(faults),
            identity,
            guards.of("quickbooks-identity"),
            clock),
        new QuickBooksApi(settings, api, faults, guards.of("quickbooks-api"), pace));
  }
}
