package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.oauth.TokenEndpoint;
import io.clientele.integration.provider.wire.Hosts;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuickBooksSettings.class)
class QuickBooksConfiguration {

  @Bean
  Provider quickBooks(QuickBooksSettings settings, Hosts hosts, Clock clock) {
    var faults = new QuickBooksFaults(settings.closedCodes());
    var identity = hosts.identity("quickbooks", settings.times());
    var api =
        hosts.api("quickbooks", settings.times(), settings.paceCalls(), settings.pacePeriod());
    return new QuickBooksProvider(
        settings,
        new TokenEndpoint(settings.app(), new QuickBooksTokens(faults), identity, clock),
        new QuickBooksApi(settings, faults, api, new UsedUpMonth(clock)));
  }
}
