package io.clientele.access;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * An application somebody else could have written: {@code oauth2Login} as it comes, with nothing
 * but our issuer, its id and its secret. Found by no scan, because it carries no annotation of one.
 */
@EnableWebMvc
@EnableWebSecurity
class SpringsOwnClient {

  @Bean
  TomcatServletWebServerFactory server(Environment environment) {
    return new TomcatServletWebServerFactory(
        environment.getRequiredProperty("server.port", int.class));
  }

  @Bean
  DispatcherServlet dispatcherServlet() {
    return new DispatcherServlet();
  }

  @Bean
  ClientRegistrationRepository registrations(Environment environment) {
    return new InMemoryClientRegistrationRepository(
        ClientRegistrations.fromIssuerLocation(environment.getRequiredProperty("issuer"))
            .registrationId("clientele")
            .clientId("clientele-web")
            .clientSecret(environment.getRequiredProperty("secret"))
            .scope("openid", "profile", "clientele")
            .build());
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http, ClientRegistrationRepository registrations)
      throws Exception {
    var out = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    out.setPostLogoutRedirectUri("{baseUrl}/");
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2Login(Customizer.withDefaults())
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.logoutSuccessHandler(out))
        .build();
  }

  /** Says who is signed in. */
  @Bean("/who")
  HttpRequestHandler who() {
    return (request, response) ->
        response.getWriter().write("signed in: " + request.getRemoteUser());
  }
}
