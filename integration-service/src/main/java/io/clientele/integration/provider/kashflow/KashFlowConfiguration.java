package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.guard.Guards;
import io.clientele.integration.provider.guard.Paces;
import io.clientele.integration.provider.wire.ProviderHttp;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two guards: who logs in is not to wait for who reads lists. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KashFlowSettings.class)
class KashFlowConfiguration {

  @Bean
  Provider kashFlow(KashFlowSettings settings, Guards guards, Paces paces, Clock clock) {
    var identity =
        new ProviderHttp(
            settings.connectTimeout(), settings.answerTimeout(), settings.answerTimeout());
    var api =
        new ProviderHttp(
            settings.connectTimeout(), settings.answerTimeout(), settings.bodyTimeout());
    var pace = paces.of("kashflow", settings.paceCalls(), settings.pacePeriod());
    return new KashFlowProvider(
        settings,
        new KashFlowLogIn(settings, identity, guards.of("kashflow-identity"), clock),
        new KashFlowApi(settings, api, guards.of("kashflow-api"), pace));
  }
}
