package io.clientele.access.identity;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;

import io.clientele.access.identity.signin.EndedSignIns;
import io.clientele.access.identity.signin.StandingSignIns;
import io.clientele.access.signins.SigningOut;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The OpenID provider's own endpoints: authorisation, tokens, keys, discovery. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

  @Bean
  @Order(10)
  SecurityFilterChain providerSecurity(
      HttpSecurity http,
      StandingSignIns standing,
      SigningOut signingOut,
      OAuth2TokenGenerator<OAuth2Token> tokenGenerator)
      throws Exception {
    http.oauth2AuthorizationServer(
        server -> {
          http.securityMatcher(server.getEndpointsMatcher());
          server
              .tokenGenerator(tokenGenerator)
              .oidc(
                  oidc ->
                      oidc.logoutEndpoint(
                              logout -> logout.logoutResponseHandler(signedOut(signingOut)))
                          .providerConfigurationEndpoint(
                              discovery ->
                                  discovery.providerConfigurationCustomizer(
                                      ProviderConfiguration::sayWhatIsOffered)))
              .clientAuthentication(
                  clients ->
                      clients.authenticationProviders(
                          providers -> providers.forEach(ProviderConfiguration::hashSecrets)));
        });
    http.addFilterAfter(new EndedSignIns(standing), SecurityContextHolderFilter.class);
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            failures ->
                failures.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"),
                    PathPatternRequestMatcher.pathPattern("/oauth2/authorize")))
        .build();
  }

  /** The framework names all it could do; a client must find what our clients may. */
  private static void sayWhatIsOffered(OidcProviderConfiguration.Builder discovery) {
    discovery
        .grantTypes(
            grants ->
                grants.retainAll(
                    List.of(
                        AUTHORIZATION_CODE.getValue(),
                        REFRESH_TOKEN.getValue(),
                        CLIENT_CREDENTIALS.getValue())))
        .tokenEndpointAuthenticationMethods(
            methods -> {
              methods.clear();
              methods.addAll(List.of(NONE.getValue(), CLIENT_SECRET_BASIC.getValue()));
            })
        .scopes(
            scopes -> {
              scopes.clear();
              scopes.addAll(List.of(OidcScopes.OPENID, OidcScopes.PROFILE, Clients.API_SCOPE));
            });
  }

  private static OidcLogoutAuthenticationSuccessHandler signedOut(SigningOut signingOut) {
    var handler = new OidcLogoutAuthenticationSuccessHandler();
    handler.setLogoutHandler(new ClientSignOut(signingOut));
    return handler;
  }

  @Bean
  SessionRegistry noSessions() {
    return new NoSessions();
  }

  private static void hashSecrets(AuthenticationProvider provider) {
    if (provider instanceof ClientSecretAuthenticationProvider secrets) {
      secrets.setPasswordEncoder(new SecretHash());
    }
  }

  @Bean
  RegisteredClientRepository registeredClients(WebClientSettings web, SystemSettings systems) {
    return new InMemoryRegisteredClientRepository(Clients.of(web, systems));
  }

  /** The issuer is the public address: the gateway's. */
  @Bean
  AuthorizationServerSettings authorizationServerSettings(
      @Value("${clientele.public-url}") String issuer) {
    return AuthorizationServerSettings.builder().issuer(issuer).build();
  }
}
