package io.clientele.access.identity.signins;

import io.clientele.access.identity.signin.EndedSignIns;
import io.clientele.access.identity.signin.StandingSignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;

@Configuration(proxyBeanMethods = false)
class SignInsConfiguration {

  @Bean
  @Order(16) // before the open pages below /login
  SecurityFilterChain signInsSecurity(HttpSecurity http, StandingSignIns standing)
      throws Exception {
    http.addFilterAfter(new EndedSignIns(standing), SecurityContextHolderFilter.class);
    return http.securityMatcher("/login/sign-ins/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            failures ->
                failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy ->
                        policy.policyDirectives(
                            "default-src 'none'; style-src 'self'; form-action 'self';"
                                + " frame-ancestors 'none'; base-uri 'none'")))
        .build();
  }
}
