package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.oauth.TokenEndpoint;
import io.clientele.integration.provider.wire.Hosts;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(XeroSettings.class)
class XeroConfiguration {

  @Bean
  Provider xero(XeroSettings settings, Hosts hosts, Clock clock) {
    var identity = hosts.identity("xero", settings.times());
    var api = hosts.api("xero", settings.times(), settings.paceCalls(), settings.pacePeriod());
    return new XeroProvider(
        settings,
        new TokenEndpoint(settings.app(), new XeroTokens(), identity, clock),
        new XeroApi(settings, api));
  }
}
