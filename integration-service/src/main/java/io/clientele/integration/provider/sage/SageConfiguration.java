package io.clientele.integration.provider.sage;

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
@EnableConfigurationProperties(SageSettings.class)
class SageConfiguration {

  @Bean
  Provider sage(SageSettings settings, Guards guards, Paces paces, Clock clock) {
    var faults = new SageFaults(settings.usualWait());
    // Tokens are short: who waits for them waits for no long body.
    var identity =
        new ProviderHttp(
            settings.connectTimeout(), settings.answerTimeout(), settings.answerTimeout());
    var api =
        new ProviderHttp(
            settings.connectTimeout(), settings.answerTimeout(), settings.bodyTimeout());
    var pace = paces.of("sage", settings.paceCalls(), settings.pacePeriod());
    return new SageProvider(
        settings,
        new TokenEndpoint(
            settings.app(), new SageTokens(faults), identity, guards.of("sage-identity"), clock),
        new SageApi(settings, faults, api, guards.of("sage-api"), pace));
  }
}
