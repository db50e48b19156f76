package io.clientele.access.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The OpenID provider's own endpoints: authorisation, tokens, keys, discovery. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

  @Bean
  @Order(10)
  SecurityFilterChain providerSecurity(HttpSecurity http) throws Exception {
    http.oauth2AuthorizationServer(
        server -> {
          http.securityMatcher(server.getEndpointsMatcher());
          server
              .oidc(Customizer.withDefaults())
              .clientAuthentication(
                  clients ->
                      clients.authenticationProviders(
                          providers -> providers.forEach(ProviderConfiguration::hashSecrets)));
        });
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            failures ->
                failures.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"),
                    PathPatternRequestMatcher.pathPattern("/oauth2/authorize")))
        .build();
  }

  private static void hashSecrets(AuthenticationProvider provider) {
    if (provider instanceof ClientSecretAuthenticationProvider secrets) {
      secrets.setPasswordEncoder(new SecretHash());
    }
  }

  @Bean
  RegisteredClientRepository registeredClients(WebClientSettings web) {
    return new InMemoryRegisteredClientRepository(Clients.of(web));
  }

  /** The issuer is the public address: the gateway's. */
  @Bean
  AuthorizationServerSettings authorizationServerSettings(
      @Value("${clientele.public-url}") String issuer) {
    return AuthorizationServerSettings.builder().issuer(issuer).build();
  }
}
