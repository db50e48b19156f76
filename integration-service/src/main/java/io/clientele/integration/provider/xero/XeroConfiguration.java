package io.clientele.integration.provider.xero;

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
@EnableConfigurationProperties(XeroSettings.class)
class XeroConfiguration {

  @Bean
  Provider xero(XeroSettings settings, Guards guards, Paces paces, Clock clock) {
    // Tokens are short: who waits for them waits for no long body.
    var identity =
        new ProviderHttp(
            settings.connectTimeout(), settings.answerTimeout(), settings.answerTimeout());
    var api =
        new ProviderHttp(
            settings.connectTimeout(), settings.answerTimeout(), settings.bodyTimeout());
    var pace = paces.of("xero", settings.paceCalls(), settings.pacePeriod());
    return new XeroProvider(
        settings,
        new TokenEndpoint(
            settings.app(), new XeroTokens(), identity, guards.of("xero-identity"), clock),
        new XeroApi(settings, api, guards.of("xero-api"), pace));
  }
}
