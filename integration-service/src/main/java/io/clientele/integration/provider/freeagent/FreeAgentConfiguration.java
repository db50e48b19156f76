package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.oauth.TokenEndpoint;
import io.clientele.integration.provider.wire.Hosts;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FreeAgentSettings.class)
class FreeAgentConfiguration {

  @Bean
  Provider freeAgent(FreeAgentSettings settings, Hosts hosts, Clock clock) {
    var identity = hosts.identity("freeagent", settings.times());
    var api = hosts.api("freeagent", settings.times(), settings.paceCalls(), settings.pacePeriod());
    return new FreeAgentProvider(
        settings,
        new TokenEndpoint(
            settings.app(), new FreeAgentHabits(settings.userAgent()), identity, clock),
        new FreeAgentApi(settings, new FreeAgentCalls(settings, api), clock));
  }
}
