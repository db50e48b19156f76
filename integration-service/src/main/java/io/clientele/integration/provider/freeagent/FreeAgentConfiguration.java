package io.clientele.integration.provider.freeagent;

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
@EnableConfigurationProperties(FreeAgentSettings.class)
class FreeAgentConfiguration {

  @Bean
  Provider freeAgent(FreeAgentSettings settings, Guards guards, Paces paces, Clock clock) {
    // Tokens are short: who waits for them waits for no long body.
    var identity =
        new ProviderHttp(
            settings.connectTimeout(), settings.answerTimeout(), settings.answerTimeout());
    var api =
        new ProviderHttp(
            settings.connectTimeout(), settings.answerTimeout(), settings.bodyTimeout());
    var pace = paces.of("freeagent", settings.paceCalls(), settings.pacePeriod());
    var calls = new FreeAgentCalls(settings, api, guards.of("freeagent-api"), pace);
    return new FreeAgentProvider(
        settings,
        new TokenEndpoint(
            settings.app(),
            new FreeAgentHabits(settings.userAgent()),
            identity,
            guards.of("freeagent-identity"),
            clock),
        paces.of("freeagent-refresh", settings.refreshCalls(), settings.refreshPeriod()),
        new FreeAgentApi(settings, calls, clock));
  }
}
