package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.oauth.TokenEndpoint;
import io.clientele.integration.provider.wire.Hosts;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SageSettings.class)
class SageConfiguration {

  @Bean
  Provider sage(SageSettings settings, Hosts hosts, Clock clock) {
    var faults = new SageFaults(settings.usualWait());
    var identity = hosts.identity("sage", settings.times());
    var api = hosts.api("sage", settings.times(), settings.paceCalls(), settings.pacePeriod());
    return new SageProvider(
        settings,
        new TokenEndpoint(settings.app(), new SageTokens(faults), identity, clock),
        new SageApi(settings, faults, api));
  }
}
