package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.wire.Hosts;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KashFlowSettings.class)
class KashFlowConfiguration {

  @Bean
  Provider kashFlow(KashFlowSettings settings, Hosts hosts, Clock clock) {
    var identity = hosts.identity("kashflow", settings.times());
    var api = hosts.api("kashflow", settings.times(), settings.paceCalls(), settings.pacePeriod());
    return new KashFlowProvider(
        settings, new KashFlowLogIn(settings, identity, clock), new KashFlowApi(settings, api));
  }
}
